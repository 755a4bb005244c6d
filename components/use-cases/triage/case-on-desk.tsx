import { CircleCheck, CircleDashed } from "lucide-react";
import { AppLink } from "@/components/ui/app-link";
import { KeyLabel } from "@/components/ui/key-label";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { longTitle } from "@/components/use-cases/case-header";
import { CaseMarks } from "@/components/use-cases/case-marks";
import { riskAnswerOf } from "@/components/use-cases/case-risk";
import { StagePill } from "@/components/use-cases/stage-pill";
import { areaNames } from "@/lib/domain/access/role-names";
import { reviewersFor } from "@/lib/domain/intake/reviewers-for-risk";
import type { ReadyItem } from "@/lib/domain/lifecycle/ready-list";
import { readyCount } from "@/lib/domain/lifecycle/ready-list";
import type { RiskAnswers } from "@/lib/domain/use-cases/risk";
import { type RiskQuestion, riskQuestions } from "@/lib/domain/use-cases/risk-questions";
import { formatDate, formatRelativeDays } from "@/lib/format/date";
import { formatList } from "@/lib/format/words";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

type DeskHeadingProps = { useCase: UseCaseView; waitingSince: Date; now: Date };

/** Which case lies on the desk, from whom, and how long it has waited. */
export function DeskHeading({ useCase, waitingSince, now }: DeskHeadingProps) {
  const { key, title, departmentName, sample, confidential, stage, proposer, importedBy } = useCase;
  return (
    <header className="grid gap-2 pb-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
        <KeyLabel>{key}</KeyLabel>
        {departmentName ? <span>{departmentName}</span> : null}
        <CaseMarks sample={sample} confidential={confidential} />
      </p>
      <h2 className="font-serif text-lg font-semibold [overflow-wrap:anywhere]">
        {title.length > longTitle ? `${title.slice(0, longTitle).trimEnd()}…` : title}
      </h2>
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-ink-2">
        <StagePill stage={stage} />
        <span>
          waiting since {formatDate(waitingSince)} ({formatRelativeDays(waitingSince, now)})
        </span>
        <span>
          {proposer ? `proposed by ${proposer.name}` : importedBy ? `brought in by ${importedBy.name}` : null}
        </span>
      </p>
    </header>
  );
}

/** What a panel needs, item by item; what is missing can be filled in by who may edit. */
export function DeskReadyList({ items, editHref }: { items: readonly ReadyItem[]; editHref: string | null }) {
  const { done, total } = readyCount(items);
  return (
    <Section
      id="ready"
      title="Ready list"
      lead={done === total ? "Everything a panel needs is here." : `${done} of ${total} are here.`}
      actions={
        editHref && done < total ? (
          <AppLink href={editHref} className="text-link inline-flex min-h-8 items-center touch:min-h-11">
            Fill it in
          </AppLink>
        ) : undefined
      }
    >
      <ul className="grid gap-x-6 sm:grid-cols-2">
        {items.map(({ field, label, missing }) => (
          <li key={field} className="flex items-start gap-2 border-b border-line py-2">
            {missing ? (
              <CircleDashed className="mt-0.5 size-4 flex-none text-warn" strokeWidth={1.5} aria-hidden />
            ) : (
              <CircleCheck className="mt-0.5 size-4 flex-none text-ok" strokeWidth={1.5} aria-hidden />
            )}
            <span>
              {missing ?? label}
              <span className="sr-only">{missing ? " (missing)" : " (there)"}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const questions = Object.entries(riskQuestions) as [RiskQuestion, string][];

/** The risk answers, those that call somebody first, with who looks at them. */
export function DeskRisk({ answers }: { answers: RiskAnswers | undefined }) {
  if (answers === undefined) return null;
  const rows = questions
    .map(([question, words]) => ({ question, words, answer: answers[question] }))
    .sort((a, b) => weightOf(a.answer) - weightOf(b.answer));
  return (
    <Section id="risk" title="Risk answers">
      <Table
        caption="Risk answers and who looks at them"
        isCaptionHidden
        columns={[
          {
            key: "question",
            header: "Question",
            isRowHeader: true,
            cell: ({ words }) => <span className="font-normal">{words}</span>,
          },
          { key: "answer", header: "Answer", width: "8rem", cell: ({ answer }) => riskAnswerOf(answer) },
          {
            key: "areas",
            header: "Looked at by",
            width: "10rem",
            cell: ({ question, answer }) => (answer === true ? areaWords(question) : null),
          },
        ]}
        rows={rows}
        rowKey={({ question }) => question}
      />
    </Section>
  );
}

function weightOf(answer: boolean | null | undefined): number {
  return answer === true ? 0 : answer === null ? 1 : answer === undefined ? 2 : 3;
}

function areaWords(question: RiskQuestion): string {
  return formatList(reviewersFor[question].map((area) => areaNames[area]));
}
