import { AppLink } from "@/components/ui/app-link";
import { RangeDot } from "@/components/ui/range-dot";
import { Section } from "@/components/ui/section";
import { PriorityMark } from "@/components/use-cases/priority-mark";
import { QuadrantMark, type QuadrantNames } from "@/components/use-cases/quadrant-mark";
import type { CriterionScore, UseCaseScore } from "@/lib/domain/scoring/score-use-case";
import type { ScoringModel } from "@/lib/domain/scoring/scoring-model";
import { formatRating } from "@/lib/format/number";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

type ScoreStripProps = {
  score: Pick<UseCaseScore, "criteria">;
  model: ScoringModel;
  useCase: UseCaseView & { rank: number | null };
  quadrantNames: QuadrantNames;
  href: string;
};

const axes = [
  ["impact", "Impact"],
  ["feasibility", "Feasibility"],
] as const;

/** The eight criteria at a glance: each its median on the range of its ratings, from 1 to 5. */
export function ScoreStrip({ score, model, useCase, quadrantNames, href }: ScoreStripProps) {
  return (
    <Section
      id="scores"
      title="Scores"
      actions={
        <AppLink href={href} className="text-link inline-flex min-h-8 items-center touch:min-h-11">
          Ratings and evidence
        </AppLink>
      }
    >
      <p className="flex flex-wrap items-center gap-x-5 gap-y-1 pb-3">
        <span className="inline-flex items-center gap-2">
          <span className="text-ink-2">Priority</span>{" "}
          <PriorityMark
            priority={useCase.priority}
            prioritySe={useCase.prioritySe}
            quickLook={useCase.quickLook}
          />
        </span>
        <QuadrantMark
          quadrant={useCase.quadrant}
          borderline={useCase.borderline}
          quickLook={useCase.quickLook}
          names={quadrantNames}
        />
        {useCase.rank === null ? null : <span>rank {useCase.rank}</span>}
      </p>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {axes.map(([axis, title]) => (
          <div key={axis}>
            <h3 className="text-sm text-ink-2">{title}</h3>
            <dl>
              {model.axes[axis].map(({ key, name }) => (
                <div
                  key={key}
                  className="flex items-center justify-between gap-3 border-b border-line py-1.5"
                >
                  <dt>{name}</dt>
                  <dd className="flex-none">
                    <Dot name={name} score={score.criteria.find(({ criterion }) => criterion === key)} />
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </Section>
  );
}

function Dot({ name, score }: { name: string; score: CriterionScore | undefined }) {
  const { median = null, min = null, max = null } = score ?? {};
  if (median === null || min === null || max === null)
    return <span className="text-ink-3">nobody could judge</span>;
  const label = `${name}: median ${formatRating(median)}, ratings from ${formatRating(min)} to ${formatRating(max)}`;
  return (
    <span className="inline-flex items-center gap-2">
      <RangeDot label={label} value={median} low={min} high={max} min={1} max={5} marks={[3]} />
      <span className="w-6 text-right tabular-nums">{formatRating(median)}</span>
    </span>
  );
}
