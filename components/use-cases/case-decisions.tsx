import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { StatusPill } from "@/components/ui/status-pill";
import { Tag } from "@/components/ui/tag";
import { decidedOn } from "@/components/use-cases/decided-on";
import { DialogButton } from "@/components/use-cases/dialog-button";
import { LongText } from "@/components/use-cases/long-text";
import { type Outcome, outcomeNames } from "@/lib/domain/lifecycle/moves";
import { formatDate } from "@/lib/format/date";
import { formatMoney } from "@/lib/format/money";
import type { DecisionView } from "@/lib/server/decisions/queries";

type CaseDecisionsProps = { useCaseKey: string; decisions: readonly DecisionView[]; canConfirm: boolean };

export function CaseDecisions({ useCaseKey, decisions, canConfirm }: CaseDecisionsProps) {
  if (decisions.length === 0) return null;
  return (
    <Section id="decisions" title={decisions.length > 1 ? "Decisions" : "Decision"}>
      <div className="grid gap-6">
        {decisions.map((decision) => (
          <article key={decision.id} className="grid gap-2">
            <Heading decision={decision} />
            <LongText text={decision.reason} />
            <Particulars decision={decision} />
            <Conditions useCaseKey={useCaseKey} decision={decision} canConfirm={canConfirm} />
          </article>
        ))}
      </div>
    </Section>
  );
}

function Heading({
  decision: { outcome, tranche, amount, by, at, takenBackAt },
}: {
  decision: DecisionView;
}) {
  const what = tranche ? `, to ${tranche}` : "";
  const money = amount ? `, ${formatMoney(amount)}` : "";
  return (
    <h3 className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <span className="text-md font-semibold">
        {outcomeNames[outcome as Outcome] ?? outcome}
        {what}
        {money}
      </span>
      <span className="text-sm text-ink-2">
        {by.name}, {formatDate(at)}
      </span>
      {takenBackAt ? <Tag tone="warn">taken back {formatDate(takenBackAt)}</Tag> : null}
    </h3>
  );
}

function Particulars({ decision }: { decision: DecisionView }) {
  const { until, wouldHaveChangedIt, inputs } = decision;
  const known = inputs === undefined ? [] : decidedOn(inputs);
  return (
    <>
      {until ? <p>Until: {/^\d{4}-\d{2}-\d{2}$/.test(until) ? formatDate(until) : until}</p> : null}
      {wouldHaveChangedIt ? (
        <div>
          <p className="text-sm text-ink-2">What would have changed it</p>
          <LongText text={wouldHaveChangedIt} size="small" />
        </div>
      ) : null}
      {known.length > 0 ? (
        <Disclosure summary="What it was decided on">
          <DefinitionList entries={known} />
        </Disclosure>
      ) : null}
    </>
  );
}

type ConditionsProps = { useCaseKey: string; decision: DecisionView; canConfirm: boolean };

function Conditions({ useCaseKey, decision: { conditions }, canConfirm }: ConditionsProps) {
  if (conditions.length === 0) return null;
  return (
    <ul aria-label="Conditions">
      {conditions.map(({ id, version, text, owner, due, metAt, metNote }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-3 border-t border-line py-2">
          <div className="min-w-0 flex-[1_1_20rem]">
            <LongText text={text} size="small" />
            <p className="text-sm text-ink-2">
              {owner.name}, due {formatDate(due)}
            </p>
            {metAt ? (
              <p className="text-sm">
                <StatusPill tone="ok">Met {formatDate(metAt)}</StatusPill>
                {metNote ? <span className="text-ink-2">: {metNote}</span> : null}
              </p>
            ) : null}
          </div>
          {!metAt && canConfirm ? (
            <DialogButton opens={{ dialog: "meetCondition", useCaseKey, id, version }}>Confirm</DialogButton>
          ) : metAt ? null : (
            <StatusPill tone="warn">open</StatusPill>
          )}
        </li>
      ))}
    </ul>
  );
}
