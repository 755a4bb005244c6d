import type { ReactNode } from "react";
import { CaseName } from "@/components/home/case-name";
import type { HomeQueue } from "@/components/home/home";
import { AppLink } from "@/components/ui/app-link";
import { Section } from "@/components/ui/section";
import { type Column, Table } from "@/components/ui/table";
import { UnknownValue } from "@/components/ui/unknown-value";
import { stageNames } from "@/lib/domain/use-cases/stage";
import { formatRelativeDays, withDatesWrittenOut } from "@/lib/format/date";

type QueuedCase = HomeQueue["cases"][number];
type ActionOf = (caseKey: string) => ReactNode;
type Shown = { isMixed: boolean; marksSamples: boolean; actionOf: ActionOf | undefined };
type WorkQueueProps = {
  queue: HomeQueue;
  now: Date;
  marksSamples: boolean;
  /** What can be done to a case right here. */
  actionOf?: ActionOf | undefined;
};

/** One kind of work with its oldest cases; the rest is one click away. */
export function WorkQueue({ queue, now, marksSamples, actionOf }: WorkQueueProps) {
  const { name, title, href, total, cases } = queue;
  const isMixed = new Set(cases.map(({ stage }) => stage)).size > 1;
  return (
    <Section
      id={name}
      title={title}
      lead={total > cases.length ? `The oldest ${cases.length} of ${total}.` : undefined}
      actions={
        <AppLink href={href} className="text-link inline-flex min-h-8 items-center text-sm touch:min-h-11">
          See all {total}
          <span className="sr-only">: {title}</span>
        </AppLink>
      }
    >
      <Table
        caption={title}
        isCaptionHidden
        columns={columnsFor(now, { isMixed, marksSamples, actionOf })}
        rows={cases}
        rowKey={({ key }) => key}
      />
    </Section>
  );
}

function columnsFor(now: Date, { isMixed, marksSamples, actionOf }: Shown): Column<QueuedCase>[] {
  const stage: Column<QueuedCase> = {
    key: "stage",
    header: "Stage, next",
    width: "12rem",
    cell: ({ stage, next }) => (
      <>
        <span className="block">{stageNames[stage]}</span>
        <span className="text-ink-2">{withDatesWrittenOut(next)}</span>
      </>
    ),
  };
  return [
    {
      key: "case",
      header: "Case",
      isRowHeader: true,
      cell: ({ key, title, sample }) => (
        <CaseName caseKey={key} title={title} href={`/use-cases/${key}`} isSample={sample && marksSamples} />
      ),
    },
    {
      key: "department",
      header: "Department",
      width: "9rem",
      cell: ({ department }) => department ?? <UnknownValue />,
    },
    ...(isMixed ? [stage] : []),
    {
      key: "since",
      header: "There since",
      width: "7rem",
      cell: ({ since }) => formatRelativeDays(since, now),
    },
    ...(actionOf
      ? [
          {
            key: "action",
            header: "Do it here",
            width: "10rem",
            cell: ({ key }: QueuedCase) => actionOf(key),
          },
        ]
      : []),
  ];
}
