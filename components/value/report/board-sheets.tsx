import { InkPatterns } from "@/components/charts/inks";
import { BoardTable } from "@/components/value/report/board-table";
import { InkCurve, InkWaterfall } from "@/components/value/report/ink-charts";
import { inks } from "@/lib/domain/value/inks";
import type { ValueReport } from "@/lib/domain/value/report";
import type { BoardPack } from "@/lib/format/value/pack";

type BoardSheetsProps = { report: ValueReport; pack: BoardPack };

/** The two pages for the board, always light; every list has a limit, and a sheet ends where the paper does. */
export function BoardSheets({ report, pack }: BoardSheetsProps) {
  return (
    <main>
      <InkPatterns />
      <section className="board-sheet" aria-label="Page 1 of 2">
        <Head pack={pack} isFirst />
        <p className="font-serif text-md text-balance">{pack.sentences.join(" ")}</p>
        <Figures pack={pack} />
        <Waterfalls report={report} />
        <Curves report={report} />
        <Listed title="Why it changed since last month" items={pack.changes} />
        <Foot pack={pack} page={1} />
      </section>
      <section className="board-sheet" aria-label="Page 2 of 2">
        <Head pack={pack} />
        <BoardTable table={pack.waterfall} currency={pack.currency} />
        <BoardTable table={pack.cases} currency={pack.currency} />
        <BoardTable table={pack.kinds} currency={pack.currency} />
        <Listed title="Risks" items={pack.risks} />
        <Listed title="How to read it" items={pack.notes} />
        <Foot pack={pack} page={2} />
      </section>
    </main>
  );
}

function Head({ pack, isFirst = false }: { pack: BoardPack; isFirst?: boolean }) {
  const words = `${pack.title} ${pack.quarter}`;
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-1 sm:flex-nowrap">
      {isFirst ? (
        <h1 className="font-serif text-xl font-semibold whitespace-nowrap">{words}</h1>
      ) : (
        <p className="font-serif text-xl font-semibold whitespace-nowrap">{words}</p>
      )}
      <p className="max-w-80 text-xs text-ink-2 sm:text-right">{pack.asOf}</p>
    </header>
  );
}

function Figures({ pack }: { pack: BoardPack }) {
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-4">
      {pack.figures.map(({ label, value, note }) => (
        <div key={label} className="border-t border-ink pt-1">
          <dt className="text-ink-2">{label}</dt>
          <dd>
            <span className="text-lg font-semibold tabular-nums">{value}</span>
            <span className="block text-xs text-ink-2">{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Waterfalls({ report }: { report: ValueReport }) {
  return (
    <div>
      <h2 className="pb-1 text-base font-semibold">From plan to actual ({report.currency})</h2>
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {inks.map((ink) => (
          <InkWaterfall key={ink} report={report} ink={ink} />
        ))}
      </div>
    </div>
  );
}

function Curves({ report }: { report: ValueReport }) {
  return (
    <div>
      <h2 className="pb-1 text-base font-semibold">
        Planned, realised and forecast, added up ({report.currency})
      </h2>
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {inks.map((ink) => (
          <InkCurve key={ink} report={report} ink={ink} isCompact />
        ))}
      </div>
    </div>
  );
}

function Listed({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <div>
      <h2 className="pb-1 text-base font-semibold">{title}</h2>
      <ul className="grid gap-0.5">
        {items.map((item) => (
          <li key={item} className="line-clamp-2">
            {item}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Foot({ pack, page }: { pack: BoardPack; page: number }) {
  return (
    <footer className="mt-auto flex justify-between text-xs text-ink-3">
      <span>
        Value {pack.quarter}, amounts in {pack.currency}
      </span>
      <span>Page {page} of 2</span>
    </footer>
  );
}
