import { openStages, type PortfolioFilter, rowsBehind } from "@/components/portfolio/portfolio-address";
import { AppLink } from "@/components/ui/app-link";
import { stageNames } from "@/lib/domain/use-cases/stage";
import { formatNumber } from "@/lib/format/number";
import { formatCount } from "@/lib/format/words";
import type { Matrix } from "@/lib/server/portfolio/matrix";

type UnplacedProps = { unplaced: Matrix["unplaced"]; filter: PortfolioFilter };

/** Cases that nobody has rated yet have no place in the matrix, and are not left out of the page. */
export function Unplaced({ unplaced, filter }: UnplacedProps) {
  const { total, cases } = unplaced;
  if (total === 0) return null;
  const stage = openStages(filter).filter((name) => name !== "draft");
  const rows = rowsBehind(filter, { stage, f: "|impact:empty:~|feasibility:empty:" });
  return (
    <section aria-labelledby="unplaced-title" className="pt-6">
      <h3 id="unplaced-title" className="font-semibold">
        Not yet scored: {formatCount(total, "case")}
      </h3>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 pt-2 text-sm">
        {cases.map(({ key, title, stage: name }) => (
          <li key={key} className="inline-flex min-h-6 items-center gap-1.5">
            <svg width={12} height={12} viewBox="-6 -6 12 12" aria-hidden="true" className="flex-none">
              <circle r={4.5} className="fill-none stroke-ink-3" strokeWidth={1.5} />
            </svg>
            <AppLink href={`/use-cases/${key}`} className="text-link font-mono" title={title}>
              {key}
              <span className="sr-only">, {title}</span>
            </AppLink>
            <span className="text-ink-2">{stageNames[name].toLowerCase()}</span>
          </li>
        ))}
        <li className="inline-flex min-h-6 items-center">
          <AppLink href={rows} className="text-link">
            {total > cases.length ? `All ${formatNumber(total)} as rows` : "As rows"}
          </AppLink>
        </li>
      </ul>
    </section>
  );
}
