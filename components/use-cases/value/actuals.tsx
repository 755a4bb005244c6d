import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { Choice } from "@/components/use-cases/choice";
import { ActualActions } from "@/components/use-cases/value/actual-actions";
import { EnterActual } from "@/components/use-cases/value/enter-actual";
import type { BusinessCaseLine } from "@/lib/domain/business-case/line-schema";
import { actualStateNames, gradeNames } from "@/lib/domain/realised/grade";
import { inkOf } from "@/lib/domain/value/inks";
import { formatMonth } from "@/lib/format/date";
import { formatMoney } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/number";
import { formatCount } from "@/lib/format/words";
import type { ListedActual } from "@/lib/server/actuals/queries";

type ActualsProps = {
  useCaseKey: string;
  actuals: readonly ListedActual[];
  lines: readonly BusinessCaseLine[];
  metrics: readonly Choice[];
  currency: string;
  mayEnter: boolean;
  /** Finance, and not on a case of their own. */
  mayConfirm: boolean;
  readerId: string;
};

/** What a case really cost and brought, month by month: by which evidence, and whether finance has confirmed it. */
export function Actuals(props: ActualsProps) {
  const { useCaseKey, actuals, lines, metrics, currency, mayEnter } = props;
  const months = [...new Set(actuals.map(({ period }) => period))].sort().slice(-SHOWN_MONTHS);
  const recent = actuals.filter(({ period }) => months.includes(period));
  const earlier = actuals.filter(({ period }) => !months.includes(period));
  return (
    <Section
      id="actuals"
      title="What it really cost and brought"
      lead="The grade is given by rule. Who enters an amount never confirms it."
      actions={
        mayEnter ? (
          <EnterActual useCaseKey={useCaseKey} lines={lines} metrics={metrics} currency={currency} />
        ) : null
      }
    >
      {actuals.length === 0 ? (
        <EmptyState title="Nothing is entered yet." />
      ) : (
        <>
          <ActualTable {...props} actuals={recent} caption="Actuals, latest month first" />
          {earlier.length > 0 ? (
            <Disclosure summary={`${formatCount(earlier.length, "amount")} of earlier months`}>
              <ActualTable {...props} actuals={earlier} caption="Actuals of earlier months" />
            </Disclosure>
          ) : null}
        </>
      )}
    </Section>
  );
}

const SHOWN_MONTHS = 3;

function ActualTable(props: ActualsProps & { caption: string }) {
  const { useCaseKey, actuals, caption, lines, mayEnter, mayConfirm, readerId } = props;
  const lineOf = (actual: ListedActual) => lines.find(({ id }) => id === actual.line);
  return (
    <Table
      caption={caption}
      isCaptionHidden
      cards="wide"
      rows={actuals}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "what",
          header: "Month, line",
          isRowHeader: true,
          width: "9rem",
          cell: (actual) => (
            <>
              {periodWords(actual)}
              <span className="block font-normal">{lineOf(actual)?.label}</span>
              <span className="block text-sm font-normal text-ink-2">{actual.source}</span>
            </>
          ),
        },
        {
          key: "amount",
          header: "Amount",
          align: "end",
          cell: (actual) => amountWords(actual, lineOf(actual)),
        },
        {
          key: "grade",
          header: "Evidence, state",
          cell: (actual) => (
            <>
              {gradeNames[actual.grade]}; {actualStateNames[actual.state].toLowerCase()}
              <StateNote actual={actual} />
              <span className="block text-sm text-ink-2">{actual.gradeWhy}</span>
            </>
          ),
        },
        ...(mayConfirm || mayEnter
          ? [
              {
                key: "actions",
                header: "Actions",
                width: "6.5rem",
                cell: (actual: ListedActual) =>
                  actual.closed ? (
                    <span className="text-sm text-ink-2">in a closed quarter</span>
                  ) : (
                    <ActualActions
                      useCaseKey={useCaseKey}
                      actual={actual}
                      mayCorrect={mayEnter}
                      mayConfirm={mayConfirm && actual.enteredBy !== readerId}
                    />
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

function periodWords({ period, postedIn }: ListedActual): string {
  const month = formatMonth(period);
  if (period === postedIn) return month;
  return `${month}, prior period, counted in ${formatMonth(postedIn)}`;
}

function amountWords({ amount, hours, state }: ListedActual, line: BusinessCaseLine | undefined) {
  const benefit = line?.benefit ?? null;
  const isTime = benefit !== null && inkOf(benefit, state) === "time";
  return (
    <>
      {formatMoney(amount)}
      {hours === null ? null : (
        <>
          <span className="block text-sm text-ink-2">{formatNumber(hours)} hours</span>
          {isTime ? <span className="block text-sm text-ink-2">not cash</span> : null}
        </>
      )}
    </>
  );
}

function StateNote({ actual }: { actual: ListedActual }) {
  const { state, leakageReason, reopenedAt, budgetLine, claimedTimes, supported } = actual;
  const note = leakageReason
    ? `will not be confirmed: ${leakageReason}`
    : (budgetLine ?? (reopenedAt && state !== "confirmed" ? "changed after it was confirmed" : null));
  return (
    <>
      {claimedTimes !== null && claimedTimes > 1 ? (
        <span className="block font-medium text-warn">
          claimed {formatNumber(claimedTimes, 1)}× what the metric supports, {formatMoney(supported)}
        </span>
      ) : null}
      {note ? <span className="block">{note}</span> : null}
    </>
  );
}
