import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import { valueWords, type WordSource } from "@/components/use-cases/change-words";
import { ChangedFields, ChangedPart, Mark, WasAndIs } from "@/components/use-cases/changed-fields";
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
      <ChangedFields changes={changes} nameOf={nameOf}>
        {(change) => <Changed change={change} words={words} />}
      </ChangedFields>
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
  if (field.startsWith("metrics:")) {
    return (
      <ChangedPart
        before={before}
        after={after}
        nameOf={fieldName}
        wordsOf={(name, value) => known(valueWords(name, value, words))}
      />
    );
  }
  return (
    <p className="whitespace-pre-wrap">
      <WasAndIs
        was={before === null ? null : valueWords(field, before, words)}
        is={after === null ? null : valueWords(field, after, words)}
      />
    </p>
  );
}

function known(words: string): string | null {
  return words === unknown.text ? null : words;
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
