"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import { type LineChoices, LineDialog } from "@/components/use-cases/value/line-dialog";
import { type LineDraft, lineOf, newLine } from "@/components/use-cases/value/line-draft";
import { amountWords, kindWords } from "@/components/use-cases/value/line-words";
import { type LineKind, lineKindNames, lineKinds } from "@/lib/domain/business-case/kinds";
import { BusinessCaseLineFields } from "@/lib/domain/business-case/line-schema";

type LineTableProps = {
  lines: readonly LineDraft[];
  choices: LineChoices;
  onChange: (lines: LineDraft[]) => void;
};

interface Open {
  /** Where in the list; at its end for a new one. */
  at: number;
  draft: LineDraft;
}

/** The lines of a case that is being written, each changed in a dialog of its own. */
export function LineTable({ lines, choices, onChange }: LineTableProps) {
  const [open, setOpen] = useState<Open>();
  const keep = (draft: LineDraft) => {
    if (open) onChange([...lines.slice(0, open.at), draft, ...lines.slice(open.at + 1)]);
    setOpen(undefined);
  };
  return (
    <div className="grid gap-3">
      <Table
        caption="Lines of the business case"
        isCaptionHidden
        rows={lines.map((draft, at) => ({ draft, at }))}
        rowKey={({ at }) => String(at)}
        columns={[
          { key: "label", header: "Line", isRowHeader: true, cell: ({ draft }) => draft.label },
          { key: "kind", header: "Kind", cell: ({ draft }) => kindWords(plain(draft)) },
          { key: "amount", header: "Amount", cell: ({ draft }) => amountIn(draft, choices) },
          {
            key: "change",
            header: "Change",
            cell: ({ draft, at }) => (
              <span className="flex flex-wrap gap-2">
                <Button
                  size="small"
                  aria-label={`Change ${draft.label}`}
                  onPress={() => setOpen({ at, draft })}
                >
                  Change
                </Button>
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={`Remove ${draft.label}`}
                  onPress={() => onChange(lines.filter((_, index) => index !== at))}
                >
                  Remove
                </Button>
              </span>
            ),
          },
        ]}
      />
      <div className="flex flex-wrap gap-2">
        {lineKinds.map((kind) => (
          <Button key={kind} size="small" onPress={() => setOpen({ at: lines.length, draft: newLine(kind) })}>
            Add {articles[kind]} {lineKindNames[kind].toLowerCase()}
          </Button>
        ))}
      </div>
      {open ? (
        <LineDialog start={open.draft} choices={choices} onKeep={keep} onClose={() => setOpen(undefined)} />
      ) : null}
    </div>
  );
}

const articles: Record<LineKind, string> = { investment: "an", benefit: "a", runCost: "a" };

function plain({ kind, benefit }: LineDraft) {
  return { kind, benefit: benefit || null };
}

function amountIn(draft: LineDraft, { currency }: LineChoices): string {
  const parsed = BusinessCaseLineFields.safeParse(lineOf(draft, currency));
  return parsed.success ? amountWords(parsed.data) : "not complete yet";
}
