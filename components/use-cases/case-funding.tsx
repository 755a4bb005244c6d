import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import { formatMoney } from "@/lib/format/money";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

export const fundingNames: Record<string, string> = {
  none: "Not funded",
  proof: "Proof only",
  build: "To be built",
  run: "To be run",
};

/** What was granted and spent, for those who may read money. */
export function CaseFunding({ useCase }: { useCase: UseCaseView }) {
  return (
    <Section id="funding" title="Funding">
      <DefinitionList entries={fundingEntries(useCase)} />
    </Section>
  );
}

/** The same as lines of a list. */
export function fundingEntries({ funding, spent }: UseCaseView) {
  const amount = "amount" in funding ? funding.amount : null;
  const status = fundingNames[funding.status] ?? funding.status;
  return [
    { term: "Funding", value: `${status}${amount ? `, ${formatMoney(amount)}` : ""}` },
    ...(spent ? [{ term: "Spent", value: formatMoney(spent) }] : []),
  ];
}
