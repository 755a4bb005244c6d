import { AppLink } from "@/components/ui/app-link";
import { Section } from "@/components/ui/section";
import { personalDataNames, RiskMark } from "@/components/use-cases/risk-mark";
import { type PersonalData, riskReasons } from "@/lib/domain/use-cases/risk";
import { riskQuestions } from "@/lib/domain/use-cases/risk-questions";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

type RiskSummaryProps = { useCase: UseCaseView; href?: string };

/** The risk and, for those who may read the answers, what makes it so. */
export function RiskSummary({ useCase, href }: RiskSummaryProps) {
  const { risk, riskNote, personalData, riskAnswers } = useCase;
  const reasons = riskAnswers ? riskReasons(riskAnswers) : [];
  return (
    <Section
      id="risk"
      title="Risk"
      actions={
        href ? (
          <AppLink href={href} className="text-link inline-flex min-h-8 items-center touch:min-h-11">
            Governance
          </AppLink>
        ) : undefined
      }
    >
      <p className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <RiskMark risk={risk} />
        <span className="text-ink-2">
          Personal data: {personalDataNames[personalData as PersonalData] ?? personalData}
        </span>
      </p>
      {riskNote ? <p className="max-w-measure pt-1">{riskNote}</p> : null}
      {reasons.length > 0 ? (
        <>
          <p className="pt-2 text-sm text-ink-2">
            {risk === "high" ? "Because of a yes to" : "Without a yes or no"}
          </p>
          <ul className="list-disc pl-5">
            {reasons.map((reason) => (
              <li key={reason}>{riskQuestions[reason]}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}
