import { quarterHref } from "@/components/finance/quarter-address";
import { AppLink } from "@/components/ui/app-link";
import { Table } from "@/components/ui/table";
import { benefitKindNames, isTime } from "@/lib/domain/business-case/kinds";
import { type ActualState, actualStateNames, gradeNames } from "@/lib/domain/realised/grade";
import { formatMoney } from "@/lib/format/money";
import type { Period } from "@/lib/server/value-periods/queries";

type Total = Period["checks"]["totals"][number];

/** What stands in the books, never one sum: cash, hours and what was spent apart, each by evidence and state. */
export function QuarterBooks({ period }: { period: Period }) {
  const { totals } = period.checks;
  const parts = [
    { title: "Benefits in cash", rows: totals.filter((total) => isBenefit(total) && isCash(total)) },
    {
      title: "Freed hours, by finance's rates; not cash",
      rows: totals.filter((total) => isBenefit(total) && !isCash(total)),
    },
    { title: "Spent", rows: totals.filter((total) => !isBenefit(total)) },
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
        { key: "kind", header: "Kind", isRowHeader: true, cell: ({ kind }) => kindName(kind) },
        {
          key: "grade",
          header: "Evidence",
          width: "8rem",
          cell: ({ grade }) => gradeNames[grade as keyof typeof gradeNames],
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

const costNames: Record<string, string> = { investment: "Investment", runCost: "Run cost" };

function kindName(kind: string): string {
  return costNames[kind] ?? benefitKindNames[kind as keyof typeof benefitKindNames] ?? kind;
}

function isBenefit({ kind }: Total): boolean {
  return !(kind in costNames);
}

// Freed hours are cash once a budget line has given them up.
function isCash({ kind, state }: Total): boolean {
  return !isTime(kind) || state === "inBudget";
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
