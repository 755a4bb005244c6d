import { AppLink } from "@/components/ui/app-link";
import { Section } from "@/components/ui/section";
import { valueSentence } from "@/components/use-cases/case-value";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

/** What it is worth a year, as a range, in one sentence; for those who may read money. */
export function ValueSentence({ useCase: { estimate }, href }: { useCase: UseCaseView; href: string }) {
  if (estimate === undefined) return null;
  return (
    <Section
      id="value"
      title="Value"
      actions={
        <AppLink href={href} className="text-link inline-flex min-h-8 items-center touch:min-h-11">
          Value and cost
        </AppLink>
      }
    >
      <p className="max-w-measure font-serif text-lg">{valueSentence(estimate)}</p>
    </Section>
  );
}
