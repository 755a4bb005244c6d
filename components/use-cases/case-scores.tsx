import { Section } from "@/components/ui/section";
import { Stat, StatRow } from "@/components/ui/stat";
import { StatusPill } from "@/components/ui/status-pill";
import { CriterionTable } from "@/components/use-cases/criterion-table";
import type { QuadrantNames } from "@/components/use-cases/quadrant-mark";
import { RatingEvidence } from "@/components/use-cases/rating-evidence";
import type { UseCaseScore } from "@/lib/domain/scoring/score-use-case";
import type { ScoringModel } from "@/lib/domain/scoring/scoring-model";
import type { Quadrant } from "@/lib/domain/use-cases/filter";
import { formatRating, formatScore, formatScoreRange } from "@/lib/format/number";
import { formatCount } from "@/lib/format/words";
import type { RevealedRating } from "@/lib/server/scoring/rows";

type Score = Omit<UseCaseScore, "blockers"> & {
  /** What the same ratings made under the version that the panel rated under. */
  ratedUnder: { scoringModel: number; priority: number | null };
};

type CaseScoresProps = {
  score: Score;
  model: ScoringModel;
  ratings: readonly RevealedRating[];
  rank: number | null;
  quadrantNames: QuadrantNames;
};

/** What the panel said, once it is revealed. */
export function CaseScores({ score, model, ratings, rank, quadrantNames }: CaseScoresProps) {
  const { ratedUnder, scoringModel } = score;
  const before =
    ratedUnder.scoringModel === scoringModel
      ? ""
      : ` Rated under version ${ratedUnder.scoringModel}, which gives a priority of ${formatScore(ratedUnder.priority)}.`;
  const lead = `${formatCount(score.raters, "rater")}, weighed by version ${scoringModel} of the scoring model.${before}`;
  return (
    <Section id="scores" title="Scores" lead={lead} actions={<Confidence score={score} />}>
      <StatRow>
        <Stat
          label="Priority"
          value={score.priority === null ? null : formatScore(score.priority)}
          unit="of 100"
          note={
            score.priority === null
              ? "Too little is rated"
              : `80% range ${formatScoreRange(score.low, score.high)}`
          }
        />
        <AxisStat label="Impact" axis={score.impact} />
        <AxisStat label="Feasibility" axis={score.feasibility} />
        <Stat
          label="Quadrant"
          value={score.quadrant && quadrantNames[score.quadrant as Quadrant]}
          note={[score.borderline ? "borderline" : "", rank === null ? "" : `rank ${rank}`]
            .filter(Boolean)
            .join(", ")}
        />
      </StatRow>
      <CriterionTable criteria={score.criteria} model={model} ratings={ratings} />
      <p className="pt-2 text-sm text-ink-2">
        A dot is a rater’s word, a ring what they said first; the line is the mean, the triangle the median.
        Ratings that lie 2 or more apart are marked for discussion.
      </p>
      <RatingEvidence ratings={ratings} model={model} />
    </Section>
  );
}

function AxisStat({ label, axis }: { label: string; axis: Score["impact"] }) {
  const note = {
    complete: `between ${formatRating(axis.lo)} and ${formatRating(axis.hi)}`,
    provisional: `provisional, ${formatRating(axis.lo)} to ${formatRating(axis.hi)}`,
    insufficient: "Too little is rated",
  }[axis.status];
  const value = axis.score === null ? null : formatRating(axis.score);
  return (
    <Stat label={label} value={value} unit="of 5" note={axis.status === "complete" ? undefined : note} />
  );
}

function Confidence({ score: { confidence } }: { score: Score }) {
  const tone = { high: "ok", medium: "neutral", low: "warn" } as const;
  return <StatusPill tone={tone[confidence]}>{confidence} confidence</StatusPill>;
}
