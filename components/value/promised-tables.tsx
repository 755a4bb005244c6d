import { CountLink } from "@/components/ui/count-link";
import { type Column, Table } from "@/components/ui/table";
import { Amounts } from "@/components/value/amounts";
import { committedStages, stageNames } from "@/lib/domain/use-cases/stage";
import { formatNumber } from "@/lib/format/number";
import { formatCount } from "@/lib/format/words";
import type { Value } from "@/lib/server/value/queries";

type PromisedTablesProps = Pick<Value, "byStage" | "byDepartment" | "confidential" | "total">;

type Line = Value["total"] & { name: string; href?: string };

const stages = committedStages.map((stage) => `stage=${stage}`).join("&");

/** Promised value and cost twice: by department, and by stage. What one may not read is a line of its own. */
export function PromisedTables({ byStage, byDepartment, confidential, total }: PromisedTablesProps) {
  const hidden: Line[] =
    confidential.cases > 0
      ? [{ ...confidential, name: `Confidential: ${formatCount(confidential.cases, "case")}` }]
      : [];
  return (
    <div className="grid items-start gap-x-10 gap-y-8 xl:grid-cols-2">
      <Promises
        caption="By department"
        head="Department"
        total={total}
        lines={[
          ...byDepartment.map(({ department, name, ...sums }) => ({
            ...sums,
            name: name ?? "No department yet",
            ...(department ? { href: `/use-cases?department=${department}&${stages}` } : {}),
          })),
          ...hidden,
        ]}
      />
      <Promises
        caption="By stage"
        head="Stage"
        total={total}
        lines={[
          ...byStage.map(({ stage, ...sums }) => ({
            ...sums,
            name: stageNames[stage],
            href: `/use-cases?stage=${stage}`,
          })),
          ...hidden,
        ]}
      />
    </div>
  );
}

type PromisesProps = { caption: string; head: string; lines: readonly Line[]; total: Value["total"] };

function Promises({ caption, head, lines, total }: PromisesProps) {
  const columns: Column<Line>[] = [
    {
      key: "name",
      header: head,
      isRowHeader: true,
      cell: ({ name }) => <span className="font-normal">{name}</span>,
    },
    {
      key: "cases",
      header: "Cases",
      align: "end",
      width: "4rem",
      cell: ({ name, cases, href }) => <CountLink count={cases} href={href} label={name} />,
    },
    {
      key: "value",
      header: "Value a year",
      align: "end",
      cell: ({ valueYear }) => <Amounts sums={valueYear} />,
    },
    { key: "cost", header: "Cost", align: "end", cell: ({ cost }) => <Amounts sums={cost} /> },
  ];
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={lines}
      rowKey={({ name }) => name}
      cards="phone"
      total={{
        name: "Together",
        cases: formatNumber(total.cases),
        value: <Amounts sums={total.valueYear} />,
        cost: <Amounts sums={total.cost} />,
      }}
    />
  );
}
