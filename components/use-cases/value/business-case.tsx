import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { caseSentence } from "@/components/use-cases/value/case-sentence";
import { CaseStats } from "@/components/use-cases/value/case-stats";
import { CaseVersions } from "@/components/use-cases/value/case-versions";
import { FinanceDetail } from "@/components/use-cases/value/finance-detail";
import { SignButton } from "@/components/use-cases/value/sign-button";
import { UnderToday } from "@/components/use-cases/value/under-today";
import { formatDate } from "@/lib/format/date";
import type { CaseVersionView } from "@/lib/server/business-cases/queries";
import type { BusinessCaseView } from "@/lib/server/business-cases/view";

type BusinessCaseProps = {
  useCaseKey: string;
  businessCase: BusinessCaseView;
  versions: readonly CaseVersionView[];
  /** Where it is changed, for those who may. */
  editHref: string | null;
  /** The reader is the benefit owner, whose name belongs under the number. */
  maySign: boolean;
  benefitOwner: string | null;
};

/** The front of a business case: one sentence and four figures; the rest one click behind. */
export function BusinessCase(props: BusinessCaseProps) {
  const { useCaseKey, businessCase, versions, editHref, maySign, benefitOwner } = props;
  const { results, signed } = businessCase;
  return (
    <Section
      id="business-case"
      title="Business case"
      lead={signedWords(signed, benefitOwner)}
      actions={
        <>
          {maySign && !signed ? <SignButton useCaseKey={useCaseKey} version={businessCase.version} /> : null}
          {editHref ? <LinkButton href={editHref}>Change it</LinkButton> : null}
        </>
      }
    >
      <div className="grid gap-5">
        <p className="max-w-measure font-serif text-lg">{caseSentence(results)}</p>
        {businessCase.underToday ? (
          <UnderToday
            useCaseKey={useCaseKey}
            businessCase={businessCase}
            mayRecalculate={editHref !== null}
          />
        ) : null}
        <CaseStats results={results} />
        <FinanceDetail businessCase={businessCase} />
        <CaseVersions useCaseKey={useCaseKey} versions={versions} currency={businessCase.currency} />
      </div>
    </Section>
  );
}

function signedWords(signed: BusinessCaseView["signed"], benefitOwner: string | null): string {
  if (signed) return `Signed by ${signed.by.name} on ${formatDate(signed.at)}.`;
  return benefitOwner
    ? `Asserted: ${benefitOwner}, who holds the budget, has not signed it.`
    : "Asserted: nobody who holds the budget has signed it.";
}
