import { ChartFigure } from "@/components/charts/chart-figure";
import { ShareBar } from "@/components/charts/share-bar";
import { AppLink } from "@/components/ui/app-link";
import { Table } from "@/components/ui/table";
import { type Risk, riskNames } from "@/lib/domain/use-cases/risk";
import { type Stage, stageNames } from "@/lib/domain/use-cases/stage";
import type { MixPart, ValueReport } from "@/lib/domain/value/report";
import { formatMoneyCompact, formatMoneyWhole } from "@/lib/format/money";
import { formatNumber, formatPercent } from "@/lib/format/number";

/** What the running cases are made of: by stage, and by risk. */
export function MixFigures({ report: { mix, currency } }: { report: ValueReport }) {
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
      <Mix
        title="By stage"
        parts={mix.stage}
        nameOf={(name) => stageNames[name as Stage] ?? name}
        hrefOf={(name) => `/use-cases?stage=${name}`}
        currency={currency}
      />
      <Mix
        title="By risk"
        parts={mix.risk}
        nameOf={(name) => riskNames[name as Risk] ?? name}
        hrefOf={() => null}
        currency={currency}
      />
    </div>
  );
}

type MixProps = {
  title: string;
  parts: readonly MixPart[];
  nameOf: (name: string) => string;
  hrefOf: (name: string) => string | null;
  currency: string;
};

function Mix({ title, parts, nameOf, hrefOf, currency }: MixProps) {
  const all = parts.reduce((total, { valueYear }) => total + valueYear, 0);
  const money = (amountMinor: number) => ({ amountMinor, currency });
  const share = (valueYear: number) => formatPercent(all > 0 ? valueYear / all : null);
  const most = parts.reduce<MixPart | null>(
    (so, part) => (so && so.valueYear >= part.valueYear ? so : part),
    null,
  );
  return (
    <ChartFigure
      title={title}
      summary={
        most
          ? `${formatMoneyCompact(money(all))} a year, likely; the largest part, ${share(most.valueYear)}, is ${nameOf(most.name).toLowerCase()}.`
          : "No case is running yet."
      }
      source="Likely value a year of the business cases that were approved and have not ended; cash and time together, as the cases state it."
      table={
        <Table
          caption={`Value a year ${title.toLowerCase()}`}
          isCaptionHidden
          cards="never"
          rows={parts}
          rowKey={({ name }) => name}
          columns={[
            {
              key: "name",
              header: title.replace("By s", "S").replace("By r", "R"),
              isRowHeader: true,
              cell: ({ name }) => {
                const href = hrefOf(name);
                return href ? (
                  <AppLink href={href} className="text-link font-normal">
                    {nameOf(name)}
                  </AppLink>
                ) : (
                  nameOf(name)
                );
              },
            },
            { key: "cases", header: "Cases", align: "end", cell: ({ cases }) => formatNumber(cases) },
            {
              key: "value",
              header: "Value a year",
              align: "end",
              cell: ({ valueYear }) => formatMoneyWhole(money(valueYear)),
            },
          ]}
        />
      }
    >
      <ShareBar
        parts={parts.map(({ name, valueYear }) => ({
          name: nameOf(name),
          amount: valueYear,
          share: share(valueYear),
        }))}
      />
    </ChartFigure>
  );
}
