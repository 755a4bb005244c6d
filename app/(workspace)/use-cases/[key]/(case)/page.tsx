import { BehaviourSection } from "@/components/use-cases/behaviour-section";
import { BlindPanel } from "@/components/use-cases/blind-panel";
import { CaseBlockers } from "@/components/use-cases/case-blockers";
import { CaseProblem, ReturnedQuestion } from "@/components/use-cases/case-problem";
import { DecisionLines } from "@/components/use-cases/decision-lines";
import { MetricBars } from "@/components/use-cases/metric-bars";
import { quadrantNamesFor } from "@/components/use-cases/quadrant-mark";
import { RiskSummary } from "@/components/use-cases/risk-summary";
import { ScoreStrip } from "@/components/use-cases/score-strip";
import { SinceLastVersion } from "@/components/use-cases/since-last-version";
import { ValueSentence } from "@/components/use-cases/value-sentence";
import { CaseDiscussion } from "../case-discussion";
import { CaseNeighbours } from "../case-neighbours";
import {
  blindPanel,
  caseBlockers,
  caseDecisions,
  caseMetrics,
  caseScores,
  caseVersions,
  caseView,
  liftableAreas,
  loadCase,
} from "../load-case";
import { type CasePageProps, oneOf } from "../page-props";

/** The case on one page: what is wrong, what would be done, how success is told, what it is worth, what was decided. */
export default async function CaseOverview({ params, searchParams }: CasePageProps) {
  const [{ key }, { comments }] = await Promise.all([params, searchParams]);
  const found = await loadCase(key);
  const [view, panel, scores, blockers, decisions, { data: metrics }, versions] = await Promise.all([
    caseView(key),
    blindPanel(key),
    caseScores(key),
    caseBlockers(key),
    caseDecisions(key),
    caseMetrics(key),
    caseVersions(key),
  ]);
  const address = `/use-cases/${key}`;
  const openBlockers = blockers.filter(({ liftedAt }) => liftedAt === null);
  return (
    <>
      <ReturnedQuestion useCase={view} />
      <SinceLastVersion rights={found.actor} useCase={view} versions={versions} />
      <CaseBlockers useCaseKey={view.key} blockers={openBlockers} liftable={liftableAreas(found)} />
      <CaseProblem useCase={view} />
      <BehaviourSection useCase={view} />
      <MetricBars metrics={metrics} href={`${address}/metrics`} />
      <ValueSentence useCase={view} href={`${address}/value`} />
      {scores ? (
        <ScoreStrip
          {...scores}
          useCase={view}
          quadrantNames={quadrantNamesFor(found.actor)}
          href={`${address}/scores`}
        />
      ) : null}
      {panel ? <BlindPanel panel={panel} now={new Date()} /> : null}
      <RiskSummary useCase={view} href={`${address}/governance`} />
      <DecisionLines decisions={decisions} href={`${address}/governance`} />
      <CaseNeighbours caseKey={key} />
      <CaseDiscussion caseKey={key} section="problem" cursor={oneOf(comments)} />
    </>
  );
}
