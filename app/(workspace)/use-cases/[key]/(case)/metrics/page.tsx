import type { Metadata } from "next";
import { CaseMetrics } from "@/components/use-cases/case-metrics";
import { can } from "@/lib/domain/access/can";
import { CaseDiscussion } from "../../case-discussion";
import { caseMetrics, caseView, loadCase } from "../../load-case";
import { namesFor } from "../../names";
import { type CasePageProps, oneOf } from "../../page-props";

export const metadata: Metadata = { title: "Metrics" };

export default async function CaseMetricsPage({ params, searchParams }: CasePageProps) {
  const [{ key }, { comments }] = await Promise.all([params, searchParams]);
  const { actor, row, standing } = await loadCase(key);
  const [view, metrics, names] = await Promise.all([caseView(key), caseMetrics(key), namesFor(actor, row)]);
  return (
    <>
      <CaseMetrics
        useCaseKey={view.key}
        metrics={metrics.data}
        health={metrics.health}
        tooManyProblems={metrics.tooManyProblems}
        liveOn={metrics.liveOn}
        people={peopleIn(names, metrics.data)}
        canWrite={can(actor, "metric:write", standing)}
        today={new Date().toISOString().slice(0, 10)}
      />
      <CaseDiscussion caseKey={key} section="metrics" cursor={oneOf(comments)} />
    </>
  );
}

function peopleIn(names: ReadonlyMap<string, string>, metrics: readonly { ownerId: string | null }[]) {
  return metrics.flatMap(({ ownerId }) =>
    ownerId ? [{ id: ownerId, name: names.get(ownerId) ?? "Somebody" }] : [],
  );
}
