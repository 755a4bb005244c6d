"use client";
import { SimilarCaseItem } from "@/components/use-cases/similar-case-item";
import { type TypedText, useSimilarCases } from "@/components/use-cases/use-similar-cases";
import { formatCount } from "@/lib/format/words";
import type { LikenessView, SimilarCaseView } from "@/lib/server/similar/rows";

/** The case that the others look like. Without a key it is only being typed: there is nothing yet to say it of. */
export interface OwnCase extends TypedText {
  key: string | null;
}

type SimilarListProps = {
  own: OwnCase;
  cases: readonly SimilarCaseView[];
  /** What was said of them before. */
  likenesses?: readonly LikenessView[];
  /** Whether this reader may say how the own case stands to them. */
  canAnswer: boolean;
  /** For leads: makes one of them the heir of the own case. */
  onMerge?: ((into: SimilarCaseView) => void) | undefined;
};

/** Cases that look like one, with why they were found and what can be done about it. */
export function SimilarList({ own, cases, likenesses = [], canAnswer, onMerge }: SimilarListProps) {
  return (
    <ul className="border-t border-line">
      {cases.map((found) => (
        <SimilarCaseItem
          key={found.id}
          own={own}
          found={found}
          said={likenesses.find(({ other }) => other.key === found.key)}
          canAnswer={canAnswer && own.key !== null}
          onMerge={onMerge}
        />
      ))}
    </ul>
  );
}

/** The same while somebody types: beside the answers, never in their way. */
export function SimilarWhileTyping({ own }: { own: OwnCase }) {
  const { cases, isWaiting } = useSimilarCases(own, own.key);
  return (
    <section aria-labelledby="similar-typing" className="ledger-rule pt-3">
      <h2 id="similar-typing" className="font-semibold">
        Similar cases
      </h2>
      <p className="mt-1 mb-2 text-sm text-ink-2" role="status">
        {wordsFor(isWaiting, cases.length)}
      </p>
      {cases.length > 0 ? <SimilarList own={own} cases={cases} canAnswer /> : null}
    </section>
  );
}

function wordsFor(isWaiting: boolean, found: number): string {
  if (isWaiting) return "As you type, cases that look like yours appear here.";
  if (found === 0) return "Nothing that you may read looks like yours so far.";
  return `${formatCount(found, "case looks", "cases look")} like yours. You can go on whatever you make of them.`;
}
