import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import { UnknownValue } from "@/components/ui/unknown-value";
import { CaseInline } from "@/components/use-cases/case-inline";
import { answerText } from "@/components/use-cases/intake/answer-text";
import { LongText } from "@/components/use-cases/long-text";
import { personalDataNames } from "@/components/use-cases/risk-mark";
import { spanOf } from "@/components/use-cases/span-words";
import type { RouteQuestion } from "@/lib/domain/intake/answers";
import { adviseRoute } from "@/lib/domain/intake/route-advice";
import { routeQuestions } from "@/lib/domain/intake/route-questions";
import { routeNames } from "@/lib/domain/use-cases/kind-names";
import type { PersonalData } from "@/lib/domain/use-cases/risk";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

type CaseDataProps = { useCase: UseCaseView };

/** What it would learn from or look up, how much of it there is, and why this route was taken. */
export function CaseData({ useCase }: CaseDataProps) {
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
          ...evidenceOf(useCase),
        ]}
      />
    </Section>
  );
}

type Evidence = Pick<UseCaseView, "routeAnswers" | "route">;

/** The answers to the questions before "tune", as they were given, and what they advise. */
function evidenceOf({ routeAnswers, route }: Evidence): { term: string; value: string; note?: string }[] {
  const advice = adviseRoute(routeAnswers);
  const answered = (Object.keys(routeQuestions) as RouteQuestion[]).filter(
    (question) => routeAnswers[question] !== undefined,
  );
  return [
    ...answered.map((question) => ({
      term: routeQuestions[question],
      value: answerText(`routeAnswers.${question}`, routeAnswers[question], String),
    })),
    ...(advice
      ? [
          {
            term: "What these answers advise",
            value: `${routeNames[advice.route]}. ${advice.why}`,
            note: route === advice.route ? "This way was taken." : "Another way was taken, or none yet.",
          },
        ]
      : []),
  ];
}
