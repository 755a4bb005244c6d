import type { ReactNode } from "react";
import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import { fundingEntries } from "@/components/use-cases/case-funding";
import { formatMoneyCompact, formatMoneyRange, formatMoneyWhole } from "@/lib/format/money";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

/** Money, for those who may read it. What nobody has estimated is said, never shown as nothing. */
export function CaseValue({ useCase, actions }: { useCase: UseCaseView; actions?: ReactNode }) {
  const { estimate } = useCase;
  if (estimate === undefined) return null;
  return (
    <Section
      id="value"
      title="Value and cost"
      actions={actions}
      lead="Before run cost, as its people estimate it. Nobody has measured it."
    >
      <p className="max-w-measure pb-3 font-serif text-lg">{valueSentence(estimate)}</p>
      <DefinitionList
        entries={[
          { term: "Value a year, low", value: estimate && formatMoneyWhole(estimate.valueYear.low) },
          { term: "Likely", value: estimate && formatMoneyWhole(estimate.valueYear.likely) },
          { term: "High", value: estimate && formatMoneyWhole(estimate.valueYear.high) },
          { term: "Cost to build", value: estimate?.cost ? formatMoneyWhole(estimate.cost) : null },
          ...fundingEntries(useCase),
        ]}
      />
    </Section>
  );
}

/** "About €180k a year (…), for €40k to build." */
export function valueSentence(estimate: UseCaseView["estimate"]): string {
  if (!estimate) return "Nobody has estimated its value yet.";
  const { low, likely, high } = estimate.valueYear;
  const cost = estimate.cost
    ? `, for ${formatMoneyCompact(estimate.cost)} to build`
    : ", at a cost that nobody has estimated";
  return `About ${formatMoneyCompact(likely)} a year (${formatMoneyRange(low, high)})${cost}.`;
}
