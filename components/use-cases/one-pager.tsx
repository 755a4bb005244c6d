import { KeyLabel } from "@/components/ui/key-label";
import { behaviourOf } from "@/components/use-cases/behaviour-words";
import { CaseMarks } from "@/components/use-cases/case-marks";
import type { MeasuredMetric } from "@/components/use-cases/case-metrics";
import { valueSentence } from "@/components/use-cases/case-value";
import { OnePagerFoot } from "@/components/use-cases/one-pager-foot";
import { Cut, PrintedPart } from "@/components/use-cases/one-pager-parts";
import {
  PrintedDecisions,
  PrintedMetrics,
  PrintedRisk,
  type PrintedScore,
  PrintedScores,
} from "@/components/use-cases/one-pager-sections";
import type { QuadrantNames } from "@/components/use-cases/quadrant-mark";
import { StagePill } from "@/components/use-cases/stage-pill";
import { nextStep } from "@/lib/domain/lifecycle/next-step";
import { isOpen } from "@/lib/domain/use-cases/stage";
import { formatDate, withDatesWrittenOut } from "@/lib/format/date";
import type { DecisionView } from "@/lib/server/decisions/queries";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

type OnePagerProps = {
  useCase: UseCaseView & { rank: number | null };
  metrics: readonly MeasuredMetric[];
  decisions: readonly DecisionView[];
  scores: PrintedScore | null;
  quadrantNames: QuadrantNames;
  /** The latest version that was frozen. */
  version: number | null;
  address: string;
  printedBy: string;
  now: Date;
};

/**
 * The case on one sheet of A4, always light. Every text has a limit, and the sheet ends where the paper does: whatever a case
 * says, it is one page.
 */
export function OnePager(props: OnePagerProps) {
  const { useCase, metrics, decisions, scores, quadrantNames } = props;
  return (
    <main className="one-pager">
      <Head useCase={useCase} />
      <div className="grid gap-3">
        <PrintedPart title="Problem">
          <Cut
            text={useCase.problem ?? "Nobody has described the problem yet."}
            words={60}
            characters={480}
            more="more online"
          />
        </PrintedPart>
        <PrintedPart title="Proposed behaviour">
          <Cut text={behaviourOf(useCase)} words={40} characters={300} />
        </PrintedPart>
        <PrintedMetrics metrics={metrics} />
        {useCase.estimate === undefined ? null : (
          <PrintedPart title="Value a year">
            <p className="font-serif text-md">{valueSentence(useCase.estimate)}</p>
          </PrintedPart>
        )}
        <PrintedScores useCase={useCase} scores={scores} names={quadrantNames} />
        <PrintedRisk useCase={useCase} />
        <PrintedDecisions decisions={decisions} />
      </div>
      <OnePagerFoot {...props} />
    </main>
  );
}

function Head({ useCase }: { useCase: OnePagerProps["useCase"] }) {
  const { key, title, departmentName, sample, confidential, stage, stageSince, blockers, parkedUntil } =
    useCase;
  const next = withDatesWrittenOut(nextStep({ stage, openBlockers: blockers, parkedUntil }));
  return (
    <header className="grid gap-1 pb-3">
      <p className="flex items-center gap-x-3 text-sm text-ink-2">
        <KeyLabel>{key}</KeyLabel>
        <Cut text={departmentName ?? "No department"} words={8} characters={60} isInline />
        <CaseMarks sample={sample} confidential={confidential} />
      </p>
      <h1 className="font-serif text-xl font-semibold [overflow-wrap:anywhere]">
        <Cut text={title} words={24} characters={130} isInline />
      </h1>
      <p className="flex flex-wrap items-center gap-x-4">
        <StagePill stage={stage} />
        <span className="text-ink-2">
          since {formatDate(stageSince)}
          {isOpen(stage) ? (
            <>
              , next: <Cut text={next} words={14} characters={90} isInline />
            </>
          ) : null}
        </span>
      </p>
    </header>
  );
}
