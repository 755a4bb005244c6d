import { notYetScored } from "@/components/portfolio/figures";
import { openStages, type PortfolioFilter, rowsBehind } from "@/components/portfolio/portfolio-address";
import { CountLink } from "@/components/ui/count-link";
import { type Column, Table } from "@/components/ui/table";
import { Quadrant } from "@/lib/domain/use-cases/filter";
import { stageNames, stages } from "@/lib/domain/use-cases/stage";
import type { Portfolio } from "@/lib/server/portfolio/queries";

export type QuadrantNames = Record<Quadrant, string>;

type CountTablesProps = { portfolio: Portfolio; filter: PortfolioFilter; quadrantNames: QuadrantNames };

interface Line {
  name: string;
  detail?: string;
  cases: number;
  href?: string;
}

const meanings: Record<Quadrant, string> = {
  quick_win: "high impact, feasible",
  strategic_bet: "high impact, hard",
  over_ambitious: "high impact, out of reach today",
  fill_in: "little impact, easy",
  avoid: "little impact, hard",
  blocked: "whatever the score",
};

/** Where the cases stand, three ways, each count a link to its rows. */
export function CountTables({ portfolio, filter, quadrantNames }: CountTablesProps) {
  return (
    <div className="grid items-start gap-x-10 gap-y-8 md:grid-cols-2 xl:grid-cols-3">
      <Counts
        caption="By quadrant, open cases"
        head="Quadrant"
        lines={quadrantLines(portfolio, filter, quadrantNames)}
      />
      <Counts caption="By stage" head="Stage" lines={stageLines(portfolio, filter)} />
      <Counts caption="By department" head="Department" lines={departmentLines(portfolio, filter)} />
    </div>
  );
}

function Counts({ caption, head, lines }: { caption: string; head: string; lines: readonly Line[] }) {
  const columns: Column<Line>[] = [
    {
      key: "name",
      header: head,
      isRowHeader: true,
      cell: ({ name, detail }) => (
        <span className="font-normal">
          {name}
          {detail ? <span className="block text-xs text-ink-2">{detail}</span> : null}
        </span>
      ),
    },
    {
      key: "cases",
      header: "Cases",
      align: "end",
      width: "5rem",
      cell: ({ name, cases, href }) => <CountLink count={cases} href={href} label={name} />,
    },
  ];
  const rows = lines.length > 0 ? lines : [{ name: "None", cases: 0 }];
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ name }) => name} cards="never" />;
}

function quadrantLines(portfolio: Portfolio, filter: PortfolioFilter, names: QuadrantNames): Line[] {
  const stage = openStages(filter);
  return [
    ...Quadrant.options.map((quadrant) => ({
      name: names[quadrant],
      detail: meanings[quadrant],
      cases: portfolio.quadrants[quadrant] ?? 0,
      href: rowsBehind(filter, quadrant === "blocked" ? { attention: "blocked" } : { quadrant, stage }),
    })),
    { name: "Not yet scored", cases: notYetScored(portfolio) },
  ];
}

function stageLines({ byStage }: Portfolio, filter: PortfolioFilter): Line[] {
  return stages.flatMap((stage) => {
    const cases = byStage[stage] ?? 0;
    return cases > 0
      ? [{ name: stageNames[stage], cases, href: rowsBehind(filter, { stage: [stage] }) }]
      : [];
  });
}

function departmentLines({ byDepartment }: Portfolio, filter: PortfolioFilter): Line[] {
  return byDepartment.map(({ department, name, cases }) =>
    department === null
      ? { name: "No department yet", cases }
      : { name: name ?? department, cases, href: rowsBehind(filter, { department }) },
  );
}
