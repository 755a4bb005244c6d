import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { StatusPill } from "@/components/ui/status-pill";
import { Table } from "@/components/ui/table";
import { TrancheButton } from "@/components/use-cases/value/tranche-button";
import { trancheNames, trancheSteps } from "@/lib/domain/business-case/tranche-steps";
import type { Currency } from "@/lib/domain/shared/currency";
import { formatDate } from "@/lib/format/date";
import { formatMoney } from "@/lib/format/money";
import type { ListedTranche } from "@/lib/server/tranches/queries";

type TranchesProps = {
  useCaseKey: string;
  tranches: readonly ListedTranche[];
  currency: Currency;
  mayPlan: boolean;
};

/** Money released in steps, each with the rule by which one stops. */
export function Tranches({ useCaseKey, tranches, currency, mayPlan }: TranchesProps) {
  const free = trancheSteps.filter((step) => tranches.every(({ name }) => name !== step));
  return (
    <Section
      id="tranches"
      title="Tranches"
      lead="The money is released in steps. Each has a rule: what is seen that means no more money."
      actions={
        mayPlan && free.length > 0 ? (
          <TrancheButton useCaseKey={useCaseKey} free={free} currency={currency} />
        ) : null
      }
    >
      {tranches.length === 0 ? (
        <EmptyState title="No tranche is planned." />
      ) : (
        <Table
          caption="Tranches in the order in which they are released"
          isCaptionHidden
          rows={tranches}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              header: "Step",
              isRowHeader: true,
              width: "6rem",
              cell: ({ name, dueOn }) => (
                <>
                  {trancheNames[name]}
                  {dueOn ? (
                    <span className="block text-sm font-normal text-ink-2">due {formatDate(dueOn)}</span>
                  ) : null}
                </>
              ),
            },
            {
              key: "amount",
              header: "Amount",
              align: "end",
              width: "8rem",
              cell: ({ amount }) => formatMoney(amount),
            },
            { key: "stopRule", header: "We stop when", cell: ({ stopRule }) => stopRule },
            { key: "state", header: "State", width: "10rem", cell: stateWords },
            ...(mayPlan && tranches.some(({ state }) => state === "planned")
              ? [
                  {
                    key: "change",
                    header: "Change",
                    width: "6rem",
                    cell: (tranche: ListedTranche) =>
                      tranche.state === "planned" ? (
                        <TrancheButton
                          useCaseKey={useCaseKey}
                          tranche={tranche}
                          free={[tranche.name]}
                          currency={currency}
                        />
                      ) : null,
                  },
                ]
              : []),
          ]}
        />
      )}
    </Section>
  );
}

function stateWords({ state, released }: ListedTranche) {
  if (state === "planned") return <StatusPill>Planned</StatusPill>;
  return (
    <>
      <StatusPill tone="ok">Released</StatusPill>
      {released ? (
        <span className="block text-sm text-ink-2">
          by {released.by ?? "somebody who left"} on {formatDate(released.at)}
        </span>
      ) : null}
    </>
  );
}
