import type { Metadata } from "next";
import { ChangeWeights } from "@/components/scoring/change-weights";
import { ModelTable } from "@/components/scoring/model-table";
import { ModelVersions } from "@/components/scoring/model-versions";
import { RaterNames } from "@/components/scoring/rater-names";
import { ScoringTabs } from "@/components/scoring/scoring-tabs";
import type { Weighing } from "@/components/scoring/weights-dialog";
import { CountingAnew } from "@/components/shell/counting-anew";
import { PageFrame } from "@/components/shell/page-frame";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { canEverywhere } from "@/lib/domain/access/can";
import { weightShares } from "@/lib/domain/scoring/criteria";
import type { ScoringModel } from "@/lib/domain/scoring/scoring-model";
import { formatPercent } from "@/lib/format/number";
import { ask } from "@/lib/server/query";
import { getScoringModel } from "@/lib/server/scoring/queries";
import { listScoringModels } from "@/lib/server/scoring-models/queries";
import { currentActor } from "@/lib/server/session";
import { openTabs } from "../open-tabs";

export const metadata: Metadata = { title: "Scoring model" };

const axes = [
  ["impact", "Impact"],
  ["feasibility", "Feasibility"],
] as const;

/** By what cases are rated and ranked, and since when. */
export default async function ScoringModelPage() {
  const actor = await currentActor();
  const [model, { data, cycle, counting, ratersNamed }] = await Promise.all([
    ask(getScoringModel, actor, {}),
    ask(listScoringModels, actor, {}),
  ]);
  const mayEdit = canEverywhere(actor, "scoringModel:edit") && !cycle.frozen;
  return (
    <PageFrame width="wide">
      <PageHeader
        title="Scoring model"
        lead={`Version ${model.version}. Impact counts ${formatPercent(model.theta)} of the priority, feasibility ${formatPercent(1 - model.theta)}. The scales are fixed: no case moves because another one came.`}
        facts={
          <p className="text-ink-2">
            {cycle.frozen
              ? `The weights of ${cycle.name} are frozen since its first rating.`
              : `Nobody has rated in ${cycle.name} yet: its weights can still change.`}
          </p>
        }
        actions={mayEdit ? <ChangeWeights weighing={weighingOf(model)} /> : null}
      />
      <ScoringTabs open={openTabs(actor)} current="/scoring/model" />
      {counting ? (
        <div className="pb-6">
          <CountingAnew counting={counting} />
        </div>
      ) : null}
      {axes.map(([axis, name]) => (
        <Section key={axis} id={axis} title={name}>
          <ModelTable model={model} axis={axis} />
        </Section>
      ))}
      <Section id="reveal" title="At the reveal">
        {canEverywhere(actor, "scoringModel:edit") ? (
          <RaterNames named={ratersNamed} />
        ) : (
          <p>{ratersNamed ? "Raters are named." : "Raters are not named: they stand as Rater 1, 2 and 3."}</p>
        )}
      </Section>
      <Section
        id="versions"
        title="Versions"
        lead="A version never changes. What was decided keeps the numbers of its time."
      >
        <ModelVersions versions={data} />
      </Section>
    </PageFrame>
  );
}

function weighingOf({ version, theta, axes: { impact, feasibility } }: ScoringModel): Weighing {
  return {
    version,
    thetaPercent: percentOf(theta),
    axes: [
      { name: "Impact", criteria: weighed(impact) },
      { name: "Feasibility", criteria: weighed(feasibility) },
    ],
  };
}

function weighed(criteria: ScoringModel["axes"]["impact"]) {
  const shares = weightShares(criteria);
  return criteria.map(({ key, name }, index) => ({ key, name, percent: percentOf(shares[index] ?? 0) }));
}

function percentOf(share: number): number {
  return Math.round(share * 1_000) / 10;
}
