import { GradedBar, type GradedPart } from "@/components/charts/graded-bar";
import { AppLink } from "@/components/ui/app-link";
import { KeyLabel } from "@/components/ui/key-label";
import { type Column, Table } from "@/components/ui/table";
import { plannedKindNames } from "@/lib/domain/business-case/planned";
import {
  countedOf,
  grades,
  gradesTogether,
  inItsInk,
  inks,
  type Realised,
  type Sums,
  totalOf,
} from "@/lib/domain/value/inks";
import type { ValueReport } from "@/lib/domain/value/report";
import { formatMoneyWhole } from "@/lib/format/money";
import { formatPercent } from "@/lib/format/number";
import { splitNote } from "@/lib/format/value/amounts";
import { formatCount } from "@/lib/format/words";

interface Line {
  name: string;
  caseKey?: string;
  note?: string | undefined;
  promised: Sums;
  realised: Realised;
  came: Sums;
}

/** Promised against realised, case by case, in the two inks and three grades; all others and what is confidential as lines. */
export function CaseTable({ report }: { report: ValueReport }) {
  const { cases, others, confidential, currency, total } = report;
  const lines: Line[] = [
    ...cases.map((one) => ({
      ...one,
      name: one.title ?? "",
      caseKey: one.key ?? "",
      note: one.department ?? undefined,
    })),
    ...(others.cases > 0
      ? [
          {
            ...others,
            name: `Others, not due yet or nearer to their promise: ${formatCount(others.cases, "case")}`,
          },
        ]
      : []),
    ...(confidential.cases > 0
      ? [{ ...confidential, name: `Confidential: ${formatCount(confidential.cases, "case")}` }]
      : []),
  ];
  return (
    <PromisedTable
      caption="Promised and realised by case"
      head="Case"
      lines={lines}
      currency={currency}
      total={total}
    />
  );
}

/** The same by kind of benefit. */
export function KindTable({ report: { byKind, currency, total } }: { report: ValueReport }) {
  const lines = byKind.map(
    ({ kind, promised, realised }): Line => ({
      name: plannedKindNames[kind],
      promised: inItsInk(kind, promised),
      realised,
      came: countedOf(realised),
    }),
  );
  return (
    <PromisedTable
      caption="Promised and realised by kind of benefit"
      head="Kind"
      lines={lines}
      currency={currency}
      total={total}
    />
  );
}

type PromisedTableProps = {
  caption: string;
  head: string;
  lines: readonly Line[];
  currency: string;
  total: ValueReport["total"];
};

function PromisedTable({ caption, head, lines, currency, total }: PromisedTableProps) {
  const most = Math.max(0, ...lines.map(({ promised, came }) => Math.max(totalOf(promised), totalOf(came))));
  const money = (sums: Sums) => <Amount sums={sums} currency={currency} />;
  const columns: Column<Line>[] = [
    {
      key: "name",
      header: head,
      isRowHeader: true,
      cell: ({ name, caseKey, note }) => (
        <span className="font-normal">
          {caseKey ? (
            <>
              <KeyLabel>{caseKey}</KeyLabel>{" "}
              <AppLink href={`/use-cases/${caseKey}/value`} className="text-link">
                {name}
              </AppLink>
            </>
          ) : (
            name
          )}
          {note ? <span className="block text-ink-2">{note}</span> : null}
        </span>
      ),
    },
    {
      key: "bar",
      header: "Realised, mark at the promise",
      isHiddenOnCards: true,
      cell: ({ realised, promised, came, name }) => (
        <GradedBar
          parts={partsOf(realised)}
          target={totalOf(promised)}
          most={most}
          label={`${name}: ${formatPercent(totalOf(promised) > 0 ? totalOf(came) / totalOf(promised) : null)} of the promise`}
        />
      ),
    },
    { key: "promised", header: "Promised", align: "end", cell: ({ promised }) => money(promised) },
    {
      key: "confirmed",
      header: "Confirmed",
      align: "end",
      cell: ({ realised }) => money(gradesTogether(realised.confirmed)),
    },
    {
      key: "claimed",
      header: "Claimed",
      align: "end",
      cell: ({ realised }) => (
        <>
          {money(gradesTogether(realised.claimed))}
          <GradeNote realised={realised} currency={currency} />
        </>
      ),
    },
  ];
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={lines}
      rowKey={({ name, caseKey }) => caseKey ?? name}
      cards="wide"
      total={{
        name: "Together",
        promised: money(total.promised),
        confirmed: money(total.confirmed),
        claimed: money(total.claimed),
      }}
    />
  );
}

function Amount({ sums, currency }: { sums: Sums; currency: string }) {
  return (
    <>
      <span className="tabular-nums">{formatMoneyWhole({ amountMinor: totalOf(sums), currency })}</span>
      {totalOf(sums) === 0 ? null : (
        <span className="block text-xs text-ink-2">{splitNote(sums, currency)}</span>
      )}
    </>
  );
}

/** How much of what is claimed stands on which evidence; nothing where all of it is of one grade and said so. */
function GradeNote({ realised, currency }: { realised: Realised; currency: string }) {
  const known = grades.filter((grade) => totalOf(realised.claimed[grade]) !== 0);
  if (known.length === 0) return null;
  return (
    <span className="block text-xs text-ink-2">
      {known.map((grade) => (
        <span key={grade} className="block">
          {grade} {formatMoneyWhole({ amountMinor: totalOf(realised.claimed[grade]), currency })}
        </span>
      ))}
    </span>
  );
}

function partsOf(realised: Realised): GradedPart[] {
  return (["confirmed", "claimed"] as const).flatMap((standing) =>
    grades.flatMap((grade) =>
      inks.map((ink) => ({
        ...{ ink, grade, amount: realised[standing][grade][ink] },
        isConfirmed: standing === "confirmed",
      })),
    ),
  );
}
