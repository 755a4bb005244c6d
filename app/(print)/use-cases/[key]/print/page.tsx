import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OnePager } from "@/components/use-cases/one-pager";
import { quadrantNamesFor } from "@/components/use-cases/quadrant-mark";
import { listDecisions } from "@/lib/server/decisions/queries";
import { environment } from "@/lib/server/environment";
import { listMetrics } from "@/lib/server/metrics/queries";
import { ask, orNull } from "@/lib/server/query";
import { getScore, getScoringModel } from "@/lib/server/scoring/queries";
import { currentActor } from "@/lib/server/session";
import { getUseCase } from "@/lib/server/use-cases/queries";
import { listVersions } from "@/lib/server/versions/queries";

export const metadata: Metadata = { title: "One page" };

/** The case on one sheet of A4, for a board paper or a wall. */
export default async function PrintPage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params;
  const actor = await currentActor();
  const view = (await orNull(ask(getUseCase, actor, {}, key))) ?? notFound();
  const [metrics, decisions, versions, score] = await Promise.all([
    ask(listMetrics, actor, {}, view.id),
    ask(listDecisions, actor, {}, view.id),
    ask(listVersions, actor, {}, view.id),
    orNull(ask(getScore, actor, {}, view.id)),
  ]);
  const model = score && (await ask(getScoringModel, actor, { version: score.scoringModel }));
  return (
    <OnePager
      useCase={view}
      metrics={metrics.data}
      decisions={decisions.data}
      scores={score && model && { score, model }}
      version={versions.data[0]?.number ?? null}
      quadrantNames={quadrantNamesFor(actor)}
      address={`${environment().appOrigin}/use-cases/${view.key}`}
      printedBy={actor.name}
      now={new Date()}
    />
  );
}
