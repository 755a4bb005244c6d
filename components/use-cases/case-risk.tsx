import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import { StatusPill } from "@/components/ui/status-pill";
import { type RiskAnswers, type RiskQuestion, riskQuestions } from "@/lib/domain/use-cases/risk";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

const questions = Object.entries(riskQuestions) as [RiskQuestion, string][];

/** The answers behind the risk, for those who may read them. */
export function CaseRisk({ useCase: { riskAnswers, riskNote } }: { useCase: UseCaseView }) {
  if (riskAnswers === undefined) return null;
  const isAnswered = Object.keys(riskAnswers).length > 0;
  return (
    <Section id="risk" title="Risk answers" lead={riskNote ?? undefined}>
      {isAnswered ? (
        <DefinitionList
          entries={questions.map(([question, words]) => ({
            term: words,
            value: answerOf(riskAnswers[question]),
          }))}
        />
      ) : (
        <p className="text-ink-3">Nobody has answered the risk questions yet.</p>
      )}
    </Section>
  );
}

function answerOf(answer: RiskAnswers[RiskQuestion]) {
  if (answer === undefined) return null;
  if (answer === null) return <StatusPill tone="warn">I don’t know</StatusPill>;
  return answer ? <StatusPill tone="bad">Yes</StatusPill> : <StatusPill shape="ring">No</StatusPill>;
}
