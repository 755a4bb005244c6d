import { RangeDot } from "@/components/ui/range-dot";
import type { MeasuredMetric } from "@/components/use-cases/case-metrics";
import { decisionWords } from "@/components/use-cases/decision-lines";
import { chiefMetrics, MetricBar, metricSentence } from "@/components/use-cases/metric-bars";
import { Cut, PrintedPart } from "@/components/use-cases/one-pager-parts";
import type { QuadrantNames } from "@/components/use-cases/quadrant-mark";
import { personalDataNames, RiskMark } from "@/components/use-cases/risk-mark";
import type { UseCaseScore } from "@/lib/domain/scoring/score-use-case";
import type { ScoringModel } from "@/lib/domain/scoring/scoring-model";
import type { Quadrant } from "@/lib/domain/use-cases/filter";
import { type PersonalData, riskReasons } from "@/lib/domain/use-cases/risk";
import { riskQuestions } from "@/lib/domain/use-cases/risk-questions";
import { formatDate } from "@/lib/format/date";
import { formatRating, formatScore } from "@/lib/format/number";
import type { DecisionView } from "@/lib/server/decisions/queries";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

export interface PrintedScore {
  score: Pick<UseCaseScore, "criteria">;
  model: ScoringModel;
}

export function PrintedMetrics({ metrics }: { metrics: readonly MeasuredMetric[] }) {
  const chief = chiefMetrics(metrics);
  return (
    <PrintedPart title="Success metrics">
      {chief.length === 0 ? <p className="text-ink-3">No success metric yet.</p> : null}
      <ul className="grid gap-1">
        {chief.map((metric) => (
          <li key={metric.id}>
            <p className="flex items-baseline justify-between gap-4">
              <span className="min-w-0">
                <Cut text={metric.name} words={10} characters={60} isInline />
              </span>
              <span className="text-sm tabular-nums">
                <Cut text={metricSentence(metric)} words={14} characters={70} isInline />
              </span>
            </p>
            <MetricBar metric={metric} />
          </li>
        ))}
      </ul>
    </PrintedPart>
  );
}

type PrintedScoresProps = {
  useCase: UseCaseView & { rank: number | null };
  scores: PrintedScore | null;
  names: QuadrantNames;
};

export function PrintedScores({ useCase, scores, names }: PrintedScoresProps) {
  const { priority, quadrant, rank } = useCase;
  if (!scores) return <PrintedPart title="Scores">Not yet scored.</PrintedPart>;
  const { score, model } = scores;
  const words = [
    `Priority ${formatScore(priority)} of 100`,
    quadrant ? (names[quadrant as Quadrant] ?? quadrant) : "",
    rank === null ? "" : `rank ${rank}`,
  ];
  return (
    <PrintedPart title="Scores">
      <p>{words.filter(Boolean).join(", ")}</p>
      <dl className="grid grid-cols-2 gap-x-8">
        {[...model.axes.impact, ...model.axes.feasibility].map(({ key, name }) => (
          <div key={key} className="flex items-center justify-between gap-3 text-sm">
            <dt className="min-w-0 truncate">{name}</dt>
            <dd className="flex-none">
              <Dot name={name} score={score.criteria.find(({ criterion }) => criterion === key)} />
            </dd>
          </div>
        ))}
      </dl>
    </PrintedPart>
  );
}

function Dot({ name, score }: { name: string; score: UseCaseScore["criteria"][number] | undefined }) {
  const { median = null, min = null, max = null } = score ?? {};
  if (median === null || min === null || max === null) return <>—</>;
  return (
    <span className="inline-flex items-center gap-2 tabular-nums">
      <RangeDot
        label={`${name}: ${formatRating(median)}`}
        value={median}
        low={min}
        high={max}
        min={1}
        max={5}
        marks={[3]}
      />
      {formatRating(median)}
    </span>
  );
}

const mostReasons = 3;

export function PrintedRisk({
  useCase: { risk, riskNote, personalData, riskAnswers },
}: {
  useCase: UseCaseView;
}) {
  const reasons = risk === "high" && riskAnswers ? riskReasons(riskAnswers) : [];
  const rest = reasons.length - mostReasons;
  const words = reasons.slice(0, mostReasons).map((reason) => riskQuestions[reason].replace(/\?$/, ""));
  return (
    <PrintedPart title="Risk">
      <p className="flex flex-wrap gap-x-4">
        <RiskMark risk={risk} />
        <span className="text-ink-2">
          Personal data: {personalDataNames[personalData as PersonalData] ?? personalData}
        </span>
      </p>
      {words.length > 0 ? (
        <p className="text-sm">
          Yes to: {words.join("; ")}
          {rest > 0 ? `; and ${rest} more` : null}.
        </p>
      ) : riskNote ? (
        <Cut text={riskNote} words={25} characters={160} />
      ) : null}
    </PrintedPart>
  );
}

const mostDecisions = 3;

export function PrintedDecisions({ decisions }: { decisions: readonly DecisionView[] }) {
  if (decisions.length === 0) return null;
  const rest = decisions.length - mostDecisions;
  return (
    <PrintedPart title="Decisions so far">
      <ul className="grid gap-1">
        {decisions.slice(0, mostDecisions).map((decision) => (
          <li key={decision.id}>
            <p>
              <span className="font-semibold">{decisionWords(decision)}</span>{" "}
              <span className="text-sm text-ink-2">
                <Cut text={decision.by.name} words={5} characters={40} isInline />, {formatDate(decision.at)}
                {decision.takenBackAt ? ", taken back" : null}
              </span>
            </p>
            <Cut text={decision.reason} words={18} characters={120} />
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className="text-sm text-ink-2">{rest} earlier ones online</p> : null}
    </PrintedPart>
  );
}
