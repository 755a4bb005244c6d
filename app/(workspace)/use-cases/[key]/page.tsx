import type { Metadata } from "next";
import { MainAndSide, PageFrame } from "@/components/shell/page-frame";
import { actionsFor } from "@/components/use-cases/actions-for";
import { BlindPanel } from "@/components/use-cases/blind-panel";
import { CaseActivity } from "@/components/use-cases/case-activity";
import { CaseBlockers } from "@/components/use-cases/case-blockers";
import { CaseDecisions } from "@/components/use-cases/case-decisions";
import { CaseFacts } from "@/components/use-cases/case-facts";
import { CaseHeader } from "@/components/use-cases/case-header";
import { CaseMetrics } from "@/components/use-cases/case-metrics";
import { CaseProblem, ReturnedQuestion } from "@/components/use-cases/case-problem";
import { CaseRisk } from "@/components/use-cases/case-risk";
import { CaseScores } from "@/components/use-cases/case-scores";
import { CaseValue } from "@/components/use-cases/case-value";
import { factsOf } from "@/components/use-cases/facts-of";
import { quadrantNamesFor } from "@/components/use-cases/quadrant-mark";
import { SourceExtras } from "@/components/use-cases/source-extras";
import { can, canEverywhere } from "@/lib/domain/access/can";
import { findCase, liftableAreas, loadCase, loadWhole, whyNotReveal } from "./load-case";
import { namesFor } from "./names";
import { WhereItIs } from "./where-it-is";

type CasePageProps = {
  params: Promise<{ key: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: CasePageProps): Promise<Metadata> {
  const found = await findCase((await params).key);
  return { title: found ? found.row.title.slice(0, 100) : "Not found" };
}

export default async function CasePage({ params, searchParams }: CasePageProps) {
  const found = await loadCase((await params).key);
  const { actor, row, standing } = found;
  const { activity: given } = await searchParams;
  const cursor = typeof given === "string" ? given : undefined;
  const whole = await loadWhole(found, cursor);
  const { view, scores, panel, metrics } = whole;
  const now = new Date();
  const today = now.toISOString().slice(0, 10);
  const asking = { rights: actor, standing, useCase: row };
  const reveal = await whyNotReveal(actor, row, panel, today);
  const facts = factsOf({ rights: actor, standing, row, view, metrics, whyNotReveal: reveal, today });
  const words = { names: await namesFor(actor, row), currency: facts.currency };
  const sits = panel?.seats.some(({ person }) => person.id === actor.personId) ?? false;
  const address = `/use-cases/${view.key}`;
  const older = whole.activity.page.next;
  return (
    <PageFrame>
      <CaseHeader
        useCase={view}
        actions={actionsFor(asking)}
        facts={facts}
        isRater={sits && row.stage === "scoring" && !standing.own}
        mergedInto={whole.mergedInto}
      />
      <WhereItIs {...found} />
      <MainAndSide
        sideLabel="Facts"
        side={<CaseFacts useCase={view} importHref={importHref(actor, row.importId)} />}
      >
        <ReturnedQuestion useCase={view} />
        <CaseBlockers useCaseKey={view.key} blockers={whole.blockers} liftable={liftableAreas(found)} />
        <CaseProblem useCase={view} />
        {scores ? <CaseScores {...scores} rank={view.rank} quadrantNames={quadrantNamesFor(actor)} /> : null}
        {panel ? <BlindPanel panel={panel} now={now} /> : null}
        <CaseDecisions
          useCaseKey={view.key}
          decisions={whole.decisions}
          canConfirm={can(actor, "condition:meet", standing) && !standing.own}
        />
        <CaseValue useCase={view} />
        <CaseMetrics
          useCaseKey={view.key}
          metrics={metrics}
          people={peopleIn(words.names, metrics)}
          canWrite={can(actor, "metric:write", standing)}
          today={today}
        />
        <CaseRisk useCase={view} />
        <SourceExtras source={view.source} extras={view.sourceExtras} />
        <CaseActivity
          entries={whole.activity.data}
          words={words}
          latestHref={cursor ? `${address}#activity` : undefined}
          olderHref={older ? `${address}?activity=${older}#activity` : undefined}
        />
      </MainAndSide>
    </PageFrame>
  );
}

function importHref(actor: Parameters<typeof canEverywhere>[0], importId: string | null): string | undefined {
  return importId && canEverywhere(actor, "useCase:import") ? `/imports/${importId}` : undefined;
}

function peopleIn(names: ReadonlyMap<string, string>, metrics: readonly { ownerId: string | null }[]) {
  return metrics.flatMap(({ ownerId }) =>
    ownerId ? [{ id: ownerId, name: names.get(ownerId) ?? "Somebody" }] : [],
  );
}
