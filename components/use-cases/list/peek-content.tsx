import { KeyLabel } from "@/components/ui/key-label";
import { LinkButton } from "@/components/ui/link-button";
import { CaseEditing } from "@/components/use-cases/case-editing";
import { CaseFacts } from "@/components/use-cases/case-facts";
import { CaseMarks } from "@/components/use-cases/case-marks";
import { CaseProblem } from "@/components/use-cases/case-problem";
import { CaseValue } from "@/components/use-cases/case-value";
import { PriorityMark } from "@/components/use-cases/priority-mark";
import { QuadrantMark, type QuadrantNames } from "@/components/use-cases/quadrant-mark";
import { StagePill } from "@/components/use-cases/stage-pill";
import { nextStep } from "@/lib/domain/lifecycle/next-step";
import { withDatesWrittenOut } from "@/lib/format/date";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

/** What one wants to know of a case without leaving the list. */
export function PeekContent({ useCase, names }: { useCase: UseCaseView; names: QuadrantNames }) {
  const { key, title, stage, blockers, parkedUntil, priority, prioritySe, quadrant, borderline, quickLook } =
    useCase;
  return (
    <article className="grid gap-4">
      <header className="grid gap-2">
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <KeyLabel>{key}</KeyLabel>
          <CaseMarks sample={useCase.sample} confidential={useCase.confidential} />
        </p>
        <h2 className="font-serif text-xl font-semibold text-balance [overflow-wrap:anywhere]">{title}</h2>
        <p className="flex flex-wrap gap-x-4 gap-y-1">
          <StagePill stage={stage} />
          <span className="text-ink-2">
            Next: {withDatesWrittenOut(nextStep({ stage, openBlockers: blockers, parkedUntil }))}
          </span>
        </p>
        <p className="flex flex-wrap gap-x-6 gap-y-1">
          <PriorityMark priority={priority} prioritySe={prioritySe} quickLook={quickLook} />
          {quadrant ? (
            <QuadrantMark quadrant={quadrant} borderline={borderline} quickLook={quickLook} names={names} />
          ) : null}
        </p>
        <div>
          <LinkButton href={`/use-cases/${key}`} variant="primary">
            {`Open ${key}`}
          </LinkButton>
        </div>
      </header>
      <CaseProblem useCase={useCase} />
      <CaseValue useCase={useCase} />
      {/* What is looked at in passing is not changed in passing. */}
      <CaseEditing useCaseKey={key} version={useCase.version} departments={[]} canEdit={false}>
        <CaseFacts useCase={useCase} importHref={undefined} />
      </CaseEditing>
    </article>
  );
}

export function PeekMissing({ caseKey }: { caseKey: string }) {
  return <p className="text-ink-2">{`There is no case ${caseKey}, or not for you.`}</p>;
}
