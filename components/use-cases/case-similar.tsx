"use client";
import { lazy, Suspense } from "react";
import { Section } from "@/components/ui/section";
import { Skeleton } from "@/components/ui/skeleton";
import type { OwnCase } from "@/components/use-cases/similar-cases";
import { formatCount } from "@/lib/format/words";
import type { LikenessView, SimilarCaseView } from "@/lib/server/similar/rows";

// Most cases look like no other, or are past the point where it matters: only the rest fetch what one does about it.
const SimilarList = lazy(async () => ({
  default: (await import("@/components/use-cases/similar-cases")).SimilarList,
}));

type CaseSimilarProps = {
  own: OwnCase;
  cases: readonly SimilarCaseView[];
  likenesses: readonly LikenessView[];
  canAnswer: boolean;
};

/** What looks like this case, for those who can do something about it. */
export function CaseSimilar({ own, cases, likenesses, canAnswer }: CaseSimilarProps) {
  if (cases.length === 0) return null;
  return (
    <Section
      id="similar"
      title="Similar cases"
      lead={`${formatCount(cases.length, "case looks", "cases look")} like this one. Join one, or say why this is another: triage reads it.`}
    >
      <Suspense fallback={<Skeleton label="Loading similar cases" />}>
        <SimilarList own={own} cases={cases} likenesses={likenesses} canAnswer={canAnswer} />
      </Suspense>
    </Section>
  );
}
