"use client";
import { useState } from "react";
import { CaseCell } from "@/components/scoring/case-cell";
import { ValueCheckDialog } from "@/components/scoring/value-check-dialog";
import { Button } from "@/components/ui/button";
import { StatusPill } from "@/components/ui/status-pill";
import { type Column, Table } from "@/components/ui/table";
import { UnknownValue } from "@/components/ui/unknown-value";
import { type ValueAnswer, valueAnswerNames } from "@/lib/domain/scoring/value-answers";
import { type Stage, stageNames } from "@/lib/domain/use-cases/stage";
import { formatDate } from "@/lib/format/date";
import type { ValueQueueLine } from "@/lib/server/value-checks/queries";

/** Cases that are built or used: what was last said of their worth, and a word of one's own. */
export function ValueCheckList({ cases }: { cases: readonly ValueQueueLine[] }) {
  const [asked, setAsked] = useState<ValueQueueLine>();
  return (
    <>
      <Table
        caption="Cases that are built or used"
        isCaptionHidden
        columns={columnsFor(setAsked)}
        rows={cases}
        rowKey={({ key }) => key}
      />
      {asked ? (
        <ValueCheckDialog caseKey={asked.key} title={asked.title} onClose={() => setAsked(undefined)} />
      ) : null}
    </>
  );
}

function columnsFor(onAsk: (row: ValueQueueLine) => void): Column<ValueQueueLine>[] {
  return [
    {
      key: "case",
      header: "Case",
      isRowHeader: true,
      cell: (row) => <CaseCell of={row} href={`/use-cases/${row.key}/value`} />,
    },
    {
      key: "department",
      header: "Department",
      width: "10rem",
      cell: ({ departmentName }) => departmentName ?? <UnknownValue />,
    },
    { key: "stage", header: "Stage", width: "7rem", cell: ({ stage }) => stageNames[stage as Stage] },
    { key: "last", header: "Last word", width: "18rem", cell: (row) => <LastWord row={row} /> },
    {
      key: "ask",
      header: "Yours",
      width: "9rem",
      cell: (row) => (
        <Button size="small" aria-label={`Check the value of ${row.key}`} onPress={() => onAsk(row)}>
          Check
        </Button>
      ),
    },
  ];
}

const looks: Record<ValueAnswer, { tone: "ok" | "warn" | "bad" }> = {
  worthIt: { tone: "ok" },
  inDoubt: { tone: "warn" },
  notWorthIt: { tone: "bad" },
};

function LastWord({ row: { last, isDue } }: { row: ValueQueueLine }) {
  return (
    <span className="grid gap-0.5">
      {last ? (
        <>
          <StatusPill {...looks[last.answer]}>{valueAnswerNames[last.answer]}</StatusPill>
          <span className="text-sm text-ink-2">
            {formatDate(last.at)}
            {last.by ? `, ${last.by}` : ""}
          </span>
          {last.note ? <span className="line-clamp-2 text-sm text-ink-2">{last.note}</span> : null}
        </>
      ) : (
        <span className="text-ink-3">never checked</span>
      )}
      {isDue ? <span className="text-sm font-semibold text-warn">Due: more than 90 days</span> : null}
    </span>
  );
}
