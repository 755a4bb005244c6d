import { Section } from "@/components/ui/section";
import { Stat, StatRow } from "@/components/ui/stat";
import { type Column, Table } from "@/components/ui/table";
import { visitStepNames } from "@/lib/domain/intake/sections";
import { formatNumber, formatPercent } from "@/lib/format/number";
import type { IntakeNumbers } from "@/lib/server/intake/queries";

type Left = IntakeNumbers["left"][number];

const columns: Column<Left>[] = [
  { key: "step", header: "Left at", isRowHeader: true, cell: ({ step }) => visitStepNames[step] },
  {
    key: "visits",
    header: "Proposals",
    align: "end",
    width: "8rem",
    cell: ({ visits }) => formatNumber(visits),
  },
  {
    key: "persons",
    header: "People",
    align: "end",
    width: "8rem",
    cell: ({ persons }) => formatNumber(persons),
  },
];

/** What was begun and submitted, how long it took, and where people leave; groups of five or more only. */
export function IntakeNumbersTable({ numbers }: { numbers: IntakeNumbers }) {
  const { starts, submits, medianMinutes, shareUnderTarget, targetMinutes, left } = numbers;
  const number = (value: number | null) => (value === null ? null : formatNumber(value));
  return (
    <>
      <StatRow>
        <Stat label="Begun" value={number(starts)} />
        <Stat label="Submitted" value={number(submits)} />
        <Stat label="Minutes, median" value={number(medianMinutes)} note="from the first look" />
        <Stat
          label={`Under ${targetMinutes} minutes`}
          value={shareUnderTarget === null ? null : formatPercent(shareUnderTarget)}
        />
      </StatRow>
      <Section
        id="left"
        title="Where people leave"
        lead="Proposals that were begun and not submitted, with nothing done for an hour. A step that fewer than five people left at is not shown."
      >
        {left.length > 0 ? (
          <Table
            caption="Where people leave"
            isCaptionHidden
            cards="never"
            columns={columns}
            rows={left}
            rowKey={({ step }) => step}
          />
        ) : (
          <p className="text-ink-2">No step lost five people or more.</p>
        )}
      </Section>
    </>
  );
}
