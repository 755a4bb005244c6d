import { quarterHref } from "@/components/finance/quarter-address";
import { AppLink } from "@/components/ui/app-link";
import { Table } from "@/components/ui/table";
import { type PlannedKind, plannedKindNames } from "@/lib/domain/business-case/planned";
import { type ActualState, actualStateNames, type Grade, gradeNames } from "@/lib/domain/realised/grade";
import { inkOf, isBenefit } from "@/lib/domain/value/inks";
import { formatMoney } from "@/lib/format/money";
import type { Period } from "@/lib/server/value-periods/queries";

type Total = Period["checks"]["totals"][number];

/** What stands in the books, never one sum: cash, hours and what was spent apart, each by evidence and state. */
export function QuarterBooks({ period }: { period: Period }) {
  const { totals } = period.checks;
  const benefits = totals.filter(({ kind }) => isBenefit(kind as PlannedKind));
  const parts = [
    { title: "Benefits in cash", rows: benefits.filter((total) => inkIn(total) === "cash") },
    {
      title: "Freed hours, by finance's rates; not cash",
      rows: benefits.filter((total) => inkIn(total) === "time"),
    },
    { title: "Spent", rows: totals.filter((total) => !benefits.includes(total)) },
  ];
  return (
    <div className="grid gap-6">
      {parts.map(({ title, rows }) =>
        rows.length > 0 ? <PartTable key={title} name={period.name} title={title} rows={rows} /> : null,
      )}
    </div>
  );
}

function PartTable({ name, title, rows }: { name: string; title: string; rows: readonly Total[] }) {
  return (
    <Table
      caption={title}
      rows={rows}
      rowKey={({ kind, grade, state, amount }) => [kind, grade, state, amount.currency].join(" ")}
      columns={[
        {
          key: "kind",
          header: "Kind",
          isRowHeader: true,
          cell: ({ kind }) => plannedKindNames[kind as PlannedKind],
        },
        {
          key: "grade",
          header: "Evidence",
          width: "8rem",
          cell: ({ grade }) => gradeNames[grade as Grade],
        },
        {
          key: "state",
          header: "State",
          width: "11rem",
          cell: ({ state }) => actualStateNames[state as ActualState],
        },
        {
          key: "amount",
          header: "Amount",
          align: "end",
          width: "9rem",
          cell: ({ kind, grade, state, amount }) => (
            <AppLink href={quarterHref(name, "all", { kind, grade, state })} className="text-link">
              {formatMoney(amount)}
            </AppLink>
          ),
        },
      ]}
      total={{ kind: "Together", amount: totalWords(rows) }}
    />
  );
}

function inkIn({ kind, state }: Total) {
  return inkOf(kind as PlannedKind, state as ActualState);
}

function totalWords(rows: readonly Total[]): string {
  const currencies = [...new Set(rows.map(({ amount }) => amount.currency))];
  return currencies
    .map((currency) => {
      const own = rows.filter(({ amount }) => amount.currency === currency);
      return formatMoney({
        currency,
        amountMinor: own.reduce((sum, { amount }) => sum + amount.amountMinor, 0),
      });
    })
    .join(", ");
}
