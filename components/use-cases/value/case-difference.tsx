import { Section } from "@/components/ui/section";
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
          <dl>
            {changes.map((change) => (
              <div key={change.field} className="border-b border-line py-3">
                <dt className="pb-1 text-sm font-semibold">{nameOf(change)}</dt>
                <dd className="max-w-measure">
                  {change.field.startsWith("lines:") ? (
                    <ChangedLine change={change} />
                  ) : (
                    <Change field={change.field} before={change.before} after={change.after} />
                  )}
                </dd>
              </div>
            ))}
          </dl>
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

function ChangedLine({ change: { before, after } }: { change: FieldDifference }) {
  const [old, now] = [before, after].map((line) => (line ?? {}) as Record<string, unknown>);
  const names = [...new Set([...Object.keys(now ?? {}), ...Object.keys(old ?? {})])];
  const told = names.filter(
    (name) => name !== "id" && JSON.stringify(old?.[name]) !== JSON.stringify(now?.[name]),
  );
  return (
    <>
      {before === null ? <p>New.</p> : null}
      {after === null ? <p>Taken away.</p> : null}
      <ul>
        {told.map((name) => (
          <li key={name}>
            <span className="text-ink-2">{caseFieldName(name)}:</span>{" "}
            <Change field={name} before={old?.[name]} after={now?.[name]} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Change({ field, before, after }: { field: string; before: unknown; after: unknown }) {
  const [was, is] = [caseValueWords(field, before), caseValueWords(field, after)];
  return (
    <>
      {was === null ? null : <del className="bg-bad-soft text-bad">{was}</del>}
      {was === null || is === null ? null : " "}
      {is === null ? null : (
        <ins className="bg-ok-soft text-ok underline decoration-1 underline-offset-2">{is}</ins>
      )}
    </>
  );
}
