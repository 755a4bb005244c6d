import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import { UnknownValue } from "@/components/ui/unknown-value";
import { fundingNames } from "@/components/use-cases/case-funding";
import { CaseInline } from "@/components/use-cases/case-inline";
import { LongText } from "@/components/use-cases/long-text";
import { formatDate } from "@/lib/format/date";
import { formatMoney } from "@/lib/format/money";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

/** Who builds and answers for it, on what money, since when it is used, and what was learnt. */
export function CaseDelivery({ useCase }: { useCase: UseCaseView }) {
  const { delivery, benefitOwner, modelOwner, modelName, funding, spent, liveOn, lesson } = useCase;
  const amount = "amount" in funding && funding.amount ? `, ${formatMoney(funding.amount)}` : "";
  return (
    <Section id="delivery" title="Delivery">
      <DefinitionList
        entries={[
          { term: "Delivery", value: delivery.map(({ name }) => name).join(", ") || null },
          { term: "Benefit owner", value: benefitOwner?.name ?? null },
          { term: "Model owner", value: modelOwner?.name ?? null },
          {
            term: "Model",
            value: (
              <CaseInline answer={{ field: "modelName", value: modelName ?? "" }} name="model">
                {modelName ?? <UnknownValue />}
              </CaseInline>
            ),
          },
          { term: "Funding", value: `${fundingNames[funding.status] ?? funding.status}${amount}` },
          ...(spent ? [{ term: "Spent", value: formatMoney(spent) }] : []),
          { term: "Live since", value: liveOn ? formatDate(liveOn) : null },
          ...(lesson ? [{ term: "What was learnt", value: <LongText text={lesson} size="small" /> }] : []),
        ]}
      />
    </Section>
  );
}
