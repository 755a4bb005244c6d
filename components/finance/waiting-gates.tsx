import { CaseLink } from "@/components/finance/case-link";
import { StatusPill, type Tone } from "@/components/ui/status-pill";
import { Table } from "@/components/ui/table";
import { type GateOutcome, gateOutcomeNames } from "@/lib/domain/realised/gate";
import { formatDate } from "@/lib/format/date";
import { numbersWords, reasonsWords } from "@/lib/format/gate-words";
import type { WaitingGate } from "@/lib/server/gates/queries";

const tones: Record<GateOutcome, Tone> = { continue: "ok", fix: "warn", stop: "bad" };

/** Live cases at a gate that nobody has decided, the longest first, each with its draft and its numbers. */
export function WaitingGates({ gates }: { gates: readonly WaitingGate[] }) {
  return (
    <Table
      caption="Gates that wait"
      isCaptionHidden
      rows={gates}
      rowKey={({ case: { key } }) => key}
      columns={[
        {
          key: "case",
          header: "Case",
          isRowHeader: true,
          cell: ({ case: one }) => (
            <>
              <CaseLink of={one} part="gates" />
              {one.department ? (
                <span className="block text-sm font-normal text-ink-2">{one.department}</span>
              ) : null}
            </>
          ),
        },
        {
          key: "gate",
          header: "Gate",
          width: "9rem",
          cell: ({ days, dueOn }) => (
            <>
              {days} days
              <span className="block text-sm text-ink-2">due {formatDate(dueOn)}</span>
            </>
          ),
        },
        {
          key: "draft",
          header: "Draft",
          cell: ({ draft }) =>
            draft ? (
              <>
                <StatusPill tone={tones[draft.outcome]}>{gateOutcomeNames[draft.outcome]}</StatusPill>
                <span className="block">{reasonsWords(draft.because)}</span>
                <span className="block text-sm text-ink-2">{numbersWords(draft.numbers, draft.rate)}</span>
              </>
            ) : null,
        },
      ]}
    />
  );
}
