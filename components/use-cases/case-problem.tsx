import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { longTitle } from "@/components/use-cases/case-header";
import { LongText } from "@/components/use-cases/long-text";
import { spanOf } from "@/components/use-cases/span-words";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

/** The question that a case came back with: the first thing its people should read. */
export function ReturnedQuestion({ useCase: { stage, question } }: { useCase: UseCaseView }) {
  if (stage !== "returned" || !question) return null;
  return (
    <div className="pb-6">
      <Notice tone="warn" title="The lead asks before this can go on">
        <LongText text={question} />
      </Notice>
    </div>
  );
}

export function CaseProblem({ useCase }: { useCase: UseCaseView }) {
  const { title, problem, audience, yearlyVolume, minutesEach } = useCase;
  return (
    <Section id="problem" title="Problem and people">
      {problem ? (
        <LongText text={problem} />
      ) : (
        <p className="text-ink-3">Nobody has described the problem yet.</p>
      )}
      <div className="pt-3">
        <DefinitionList
          entries={[
            ...(title.length > longTitle ? [{ term: "Whole title", value: title }] : []),
            {
              term: "Who has it, how often",
              value: audience ? <LongText text={audience} size="small" /> : null,
            },
            { term: "Times a year", value: spanOf(yearlyVolume) },
            { term: "Minutes each", value: spanOf(minutesEach) },
          ]}
        />
      </div>
    </Section>
  );
}
