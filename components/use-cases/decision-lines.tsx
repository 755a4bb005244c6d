import { AppLink } from "@/components/ui/app-link";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { LongText } from "@/components/use-cases/long-text";
import { type Outcome, outcomeNames } from "@/lib/domain/lifecycle/moves";
import { formatDate } from "@/lib/format/date";
import { formatMoney } from "@/lib/format/money";
import { formatCount } from "@/lib/format/words";
import type { DecisionView } from "@/lib/server/decisions/queries";

type DecisionLinesProps = { decisions: readonly DecisionView[]; href: string };

/** What was decided so far, a line each, with its reason. */
export function DecisionLines({ decisions, href }: DecisionLinesProps) {
  if (decisions.length === 0) return null;
  return (
    <Section
      id="decisions"
      title="Decisions so far"
      actions={
        <AppLink href={href} className="text-link inline-flex min-h-8 items-center touch:min-h-11">
          Conditions and what they rest on
        </AppLink>
      }
    >
      <ul>
        {decisions.map((decision) => (
          <li key={decision.id} className="border-b border-line py-2">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span className="font-semibold">{decisionWords(decision)}</span>
              <span className="text-sm text-ink-2">
                {decision.by.name}, {formatDate(decision.at)}
              </span>
              {decision.takenBackAt ? (
                <Tag tone="warn">taken back {formatDate(decision.takenBackAt)}</Tag>
              ) : null}
            </p>
            <LongText text={decision.reason} shown={300} size="small" />
            {decision.conditions.length > 0 ? (
              <p className="text-sm text-ink-2">{conditionWords(decision)}</p>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** "Fund, to build, €40,000" */
export function decisionWords({ outcome, tranche, amount }: DecisionView): string {
  const what = outcomeNames[outcome as Outcome] ?? outcome;
  return [what, tranche ? `to ${tranche}` : "", amount ? formatMoney(amount) : ""].filter(Boolean).join(", ");
}

function conditionWords({ conditions }: DecisionView): string {
  const met = conditions.filter(({ metAt }) => metAt !== null).length;
  return `${formatCount(conditions.length, "condition")}, ${met} met`;
}
