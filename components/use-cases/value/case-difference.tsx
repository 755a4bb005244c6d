import { Section } from "@/components/ui/section";
import { ChangedFields, ChangedPart, WasAndIs } from "@/components/use-cases/changed-fields";
import { ChooseVersions } from "@/components/use-cases/choose-versions";
import { caseFieldName, caseValueWords } from "@/components/use-cases/value/case-change-words";
import { ChangedResults } from "@/components/use-cases/value/changed-results";
import { caseOccasionNames } from "@/lib/domain/business-case/occasion";
import type { FieldDifference } from "@/lib/domain/use-cases/diff";
import { formatDate } from "@/lib/format/date";
import { formatCount } from "@/lib/format/words";
import type { BusinessCaseDiff, CaseVersionView } from "@/lib/server/business-cases/queries";

type CaseDifferenceProps = {
  /** The page of the value, on which the comparison stands. */
  address: string;
  versions: readonly CaseVersionView[];
  difference: BusinessCaseDiff;
  currency: string;
};

/** What changed between two versions of the business case, or between one and now: what came out of it, then what was put in. */
export function CaseDifference({ address, versions, difference, currency }: CaseDifferenceProps) {
  const { from, to, changes, results } = difference;
  return (
    <Section id="difference" title={titleOf(difference)} lead={reasonWords(versions, to)}>
      <div className="grid gap-6">
        <ChooseVersions
          address={`${address}#difference`}
          versions={versions.map((version) => ({
            value: String(version.number),
            label: versionWords(version),
          }))}
          from={from}
          to={to}
        />
        <ChangedResults results={results} currency={currency} />
        {changes.length > 0 ? (
          <ChangedFields changes={changes} nameOf={nameOf}>
            {({ field, before, after }) =>
              field.startsWith("lines:") ? (
                <ChangedPart before={before} after={after} nameOf={caseFieldName} wordsOf={caseValueWords} />
              ) : (
                <WasAndIs was={caseValueWords(field, before)} is={caseValueWords(field, after)} />
              )
            }
          </ChangedFields>
        ) : null}
      </div>
    </Section>
  );
}

function titleOf({ changes, results }: BusinessCaseDiff): string {
  if (changes.length > 0) return `${formatCount(changes.length, "thing")} put in otherwise`;
  return results.length > 0 ? "The same was put in, and something else came out" : "Nothing changed";
}

/** "2: approved, 3 Nov 2026, M. van Tholen" */
function versionWords({ number, occasion, at, by }: CaseVersionView): string {
  return `${number}: ${caseOccasionNames[occasion].toLowerCase()}, ${formatDate(at)}, ${by ?? "somebody who left"}`;
}

function reasonWords(versions: readonly CaseVersionView[], to: number | null): string | undefined {
  const reason = versions.find(({ number }) => number === to)?.reason;
  return reason ? `Why: ${reason}` : undefined;
}

function nameOf({ field, before, after }: FieldDifference): string {
  if (!field.startsWith("lines:")) return caseFieldName(field);
  const { label } = (after ?? before) as { label?: string };
  return `Line: ${label ?? "without a name"}`;
}
