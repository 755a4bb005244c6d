import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import { UnknownValue } from "@/components/ui/unknown-value";
import { CaseInline } from "@/components/use-cases/case-inline";
import { fieldName } from "@/components/use-cases/field-names";
import { LongText } from "@/components/use-cases/long-text";
import { personalDataNames } from "@/components/use-cases/risk-mark";
import { spanOf } from "@/components/use-cases/span-words";
import type { PersonalData } from "@/lib/domain/use-cases/risk";
import { routeNames } from "@/lib/domain/use-cases/schema";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

type CaseDataProps = { useCase: UseCaseView; routeAnswers: unknown };

/** What it would learn from or look up, how much of it there is, and why this route was taken. */
export function CaseData({ useCase, routeAnswers }: CaseDataProps) {
  const { dataSource, personalData, yearlyVolume, minutesEach, route } = useCase;
  return (
    <Section id="data" title="Data and route">
      <DefinitionList
        entries={[
          {
            term: "Data source",
            value: (
              <CaseInline answer={{ field: "dataSource", value: dataSource ?? "" }} name="data source">
                {dataSource ? <LongText text={dataSource} size="small" /> : <UnknownValue />}
              </CaseInline>
            ),
          },
          {
            term: "Personal data",
            value: personalDataNames[personalData as PersonalData] ?? personalData,
          },
          { term: "Times a year", value: spanOf(yearlyVolume) },
          { term: "Minutes each", value: spanOf(minutesEach) },
          { term: "Route", value: routeNames[route] },
          ...evidenceOf(routeAnswers),
        ]}
      />
    </Section>
  );
}

/** The answers to the questions before "tune", as they were given. */
function evidenceOf(answers: unknown): { term: string; value: string }[] {
  if (typeof answers !== "object" || answers === null) return [];
  return Object.entries(answers).map(([question, answer]) => ({
    term: fieldName(question),
    value: typeof answer === "boolean" ? (answer ? "Yes" : "No") : String(answer ?? "I don’t know"),
  }));
}
