import { Section } from "@/components/ui/section";
import { StatusPill } from "@/components/ui/status-pill";
import { Table } from "@/components/ui/table";
import { UnknownValue } from "@/components/ui/unknown-value";
import type { RiskAnswers } from "@/lib/domain/use-cases/risk";
import { type RiskQuestion, riskQuestions } from "@/lib/domain/use-cases/risk-questions";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

const questions = Object.entries(riskQuestions) as [RiskQuestion, string][];

/** The answers behind the risk, for those who may read them. */
export function CaseRisk({ useCase: { riskAnswers } }: { useCase: UseCaseView }) {
  if (riskAnswers === undefined) return null;
  const isAnswered = Object.keys(riskAnswers).length > 0;
  return (
    <Section id="risk-answers" title="Risk answers">
      {isAnswered ? (
        <Table
          caption="Risk questions and answers"
          isCaptionHidden
          cards="never"
          columns={[
            {
              key: "question",
              header: "Question",
              isRowHeader: true,
              cell: ({ words }) => <span className="font-normal">{words}</span>,
            },
            {
              key: "answer",
              header: "Answer",
              width: "9rem",
              cell: ({ question }) => riskAnswerOf(riskAnswers[question]),
            },
          ]}
          rows={questions.map(([question, words]) => ({ question, words }))}
          rowKey={({ question }) => question}
        />
      ) : (
        <p className="text-ink-3">Nobody has answered the risk questions yet.</p>
      )}
    </Section>
  );
}

export function riskAnswerOf(answer: RiskAnswers[RiskQuestion]) {
  if (answer === undefined) return <UnknownValue title="Not answered" />;
  if (answer === null) return <StatusPill tone="warn">I don’t know</StatusPill>;
  return answer ? <StatusPill tone="bad">Yes</StatusPill> : <StatusPill shape="ring">No</StatusPill>;
}
