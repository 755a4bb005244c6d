import { Section } from "@/components/ui/section";
import { behaviourOf } from "@/components/use-cases/behaviour-words";
import { LongText } from "@/components/use-cases/long-text";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

/** What the model would do. */
export function BehaviourSection({ useCase }: { useCase: UseCaseView }) {
  return (
    <Section id="behaviour" title="Proposed behaviour">
      <LongText text={behaviourOf(useCase)} shown={600} />
    </Section>
  );
}
