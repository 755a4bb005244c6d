import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import { valueWords, type WordSource } from "@/components/use-cases/change-words";
import { fieldName } from "@/components/use-cases/field-names";
import { versionWords } from "@/components/use-cases/version-choice";
import type { WordChange } from "@/lib/domain/text/word-changes";
import type { FieldDifference } from "@/lib/domain/use-cases/diff";
import { unknown } from "@/lib/format/unknown";
import { formatCount } from "@/lib/format/words";
import type { Difference } from "@/lib/server/versions/queries";

type VersionDifferenceProps = { difference: Difference; words: WordSource };

/** Field by field what went (struck through) and what came (underlined); prose word by word. */
export function VersionDifference({ difference: { from, to, changes }, words }: VersionDifferenceProps) {
  const ends = `From version ${versionWords(from)} to ${to ? `version ${versionWords(to)}` : "the case as it is now"}.`;
  return (
    <Section
      id="difference"
      title={changes.length === 0 ? "Nothing changed" : `${formatCount(changes.length, "field")} changed`}
      lead={ends}
    >
      <dl>
        {changes.map((change) => (
          <div key={change.field} className="border-b border-line py-3">
            <dt className="pb-1 text-sm font-semibold">{nameOf(change)}</dt>
            <dd className="max-w-measure">
              <Changed change={change} words={words} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function nameOf({ field, before, after }: FieldDifference): string {
  const [list] = field.split(":");
  if (list !== "metrics") return fieldName(field);
  const { name } = (after ?? before) as { name?: string };
  return `Success metric: ${name ?? "without a name"}`;
}

function Changed({ change, words }: { change: FieldDifference; words: WordSource }): ReactNode {
  const { field, before, after } = change;
  if (change.words) {
    return (
      <p className="whitespace-pre-wrap">
        {placed(change.words).map(({ kind, text, at }) =>
          kind === "same" ? (
            <span key={at}>{text}</span>
          ) : (
            <Mark key={at} kind={kind}>
              {text}
            </Mark>
          ),
        )}
      </p>
    );
  }
  if (field.startsWith("metrics:")) return <ChangedMetric before={before} after={after} words={words} />;
  return (
    <p className="whitespace-pre-wrap">
      {before === null ? null : <Mark kind="removed">{valueWords(field, before, words)}</Mark>}
      {before === null || after === null ? null : " "}
      {after === null ? null : <Mark kind="added">{valueWords(field, after, words)}</Mark>}
    </p>
  );
}

/** Each part with the place where it begins, by which it is known. */
function placed(parts: readonly WordChange[]): (WordChange & { at: number })[] {
  let at = 0;
  return parts.map((part) => {
    const place = { ...part, at };
    at += part.text.length;
    return place;
  });
}

type Fields = Record<string, unknown>;

function ChangedMetric({ before, after, words }: { before: unknown; after: unknown; words: WordSource }) {
  const [old, now] = [before, after].map((metric) => (metric ?? {}) as Fields);
  const names = [...new Set([...Object.keys(now ?? {}), ...Object.keys(old ?? {})])];
  const told = names.filter(
    (name) => name !== "id" && JSON.stringify(old?.[name]) !== JSON.stringify(now?.[name]),
  );
  return (
    <>
      {before === null ? <p>New.</p> : null}
      {after === null ? <p>Taken away.</p> : null}
      <ul>
        {told.map((name) => {
          const [was, is] = [old, now].map((metric) => valueWords(name, metric?.[name], words));
          return (
            <li key={name}>
              <span className="text-ink-2">{fieldName(name)}:</span>{" "}
              {was === unknown.text ? null : (
                <>
                  <Mark kind="removed">{was}</Mark>{" "}
                </>
              )}
              {is === unknown.text ? null : <Mark kind="added">{is}</Mark>}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Mark({ kind, children }: { kind: "removed" | "added"; children: ReactNode }) {
  return kind === "removed" ? (
    <del className="bg-bad-soft text-bad">{children}</del>
  ) : (
    <ins className="bg-ok-soft text-ok underline decoration-1 underline-offset-2">{children}</ins>
  );
}
