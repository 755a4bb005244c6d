import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BlindPanel } from "@/components/use-cases/blind-panel";
import { CaseScores } from "@/components/use-cases/case-scores";
import { OverrideNote } from "@/components/use-cases/override-note";
import { quadrantNamesFor } from "@/components/use-cases/quadrant-mark";
import { StaleNotice } from "@/components/use-cases/stale-notice";
import { CaseDiscussion } from "../../case-discussion";
import { blindPanel, caseScores, caseView, loadCase } from "../../load-case";
import { type CasePageProps, oneOf } from "../../page-props";

export const metadata: Metadata = { title: "Scores" };

export default async function CaseScoresPage({ params, searchParams }: CasePageProps) {
  const [{ key }, { comments }] = await Promise.all([params, searchParams]);
  const { actor, row } = await loadCase(key);
  const [view, scores, panel] = await Promise.all([caseView(key), caseScores(key), blindPanel(key)]);
  if (!scores && !panel) notFound();
  return (
    <>
      {row.revealedAt ? <StaleNotice stale={view.stale} /> : null}
      {scores ? <OverrideNote {...scores.score} /> : null}
      {scores ? <CaseScores {...scores} rank={view.rank} quadrantNames={quadrantNamesFor(actor)} /> : null}
      {panel ? <BlindPanel panel={panel} now={new Date()} /> : null}
      <CaseDiscussion caseKey={key} section="scores" cursor={oneOf(comments)} />
    </>
  );
}
