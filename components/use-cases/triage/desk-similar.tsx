"use client";
import { Section } from "@/components/ui/section";
import { type OwnCase, SimilarList } from "@/components/use-cases/similar-cases";
import { useDesk } from "@/components/use-cases/triage/desk-context";
import type { LikenessView, SimilarCaseView } from "@/lib/server/similar/rows";

type DeskSimilarProps = {
  own: OwnCase;
  cases: readonly SimilarCaseView[];
  likenesses: readonly LikenessView[];
  canMerge: boolean;
};

/** What looks like the case on the desk, confidential ones too, and what its proposer said of them. */
export function DeskSimilar({ own, cases, likenesses, canMerge }: DeskSimilarProps) {
  const desk = useDesk();
  const others = likenesses.filter(({ other }) => !cases.some(({ key }) => key === other.key));
  return (
    <Section
      id="similar"
      title="Similar cases"
      lead={cases.length === 0 ? "Nothing looks like this case." : undefined}
    >
      {cases.length > 0 ? (
        <SimilarList
          own={own}
          cases={cases}
          likenesses={likenesses}
          canAnswer={false}
          onMerge={canMerge ? ({ key }) => desk.act("merge", key) : undefined}
        />
      ) : null}
      {others.length > 0 ? (
        <ul className="grid gap-1 pt-3 text-sm">
          {others.map((one) => (
            <li key={one.id} className="[overflow-wrap:anywhere]">
              <span className="text-ink-2">
                {one.by ?? "Somebody who left"} of {one.other.key} {one.other.title}:{" "}
              </span>
              {one.answer === "joined" ? "joined it as a co-sponsor" : one.reason}
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
