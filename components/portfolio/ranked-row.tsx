import type { ReactNode } from "react";
import type { RankedCase } from "@/components/portfolio/budget-line";
import { MovementMark } from "@/components/portfolio/movement-mark";
import { SelectBox } from "@/components/portfolio/select-box";
import { SolidWord } from "@/components/portfolio/solid-word";
import { AppLink } from "@/components/ui/app-link";
import { KeyLabel } from "@/components/ui/key-label";
import { RangeDot } from "@/components/ui/range-dot";
import { Tag } from "@/components/ui/tag";
import { UnknownValue } from "@/components/ui/unknown-value";
import { formatMoneyCompact, formatMoneyRange } from "@/lib/format/money";
import { formatScore, formatScoreRange } from "@/lib/format/number";

/** On which side of the line a row stands: said to screen readers, drawn as a full or dotted margin for the others. */
const sides = {
  above: { words: "covered by the budget", margin: "border-l-accent" },
  below: { words: "not covered by the budget", margin: "border-l-line-strong [--tw-border-style:dotted]" },
  skipped: { words: "blocked, the budget skips it", margin: "border-l-transparent" },
  unknownCost: {
    words: "cost unknown, the budget does not count it",
    margin: "border-l-transparent",
  },
};

export function RankedRow({ row, hasMoney }: { row: RankedCase; hasMoney: boolean }) {
  const { key, title, rank, movement, cutLine, departmentName, next, confidential } = row;
  const side = cutLine ? sides[cutLine] : null;
  return (
    <tr
      className={`has-[:checked]:bg-accent-soft md:max-lg:grid-cols-2 md:max-lg:gap-x-8 ${side ? `max-lg:border-l-3 max-lg:pl-3 ${side.margin}` : ""}`}
    >
      <Cell label="Rank" align="end" className={side ? `lg:border-l-3 ${side.margin}` : undefined}>
        {rank} <MovementMark movement={movement} />
        {side ? <span className="sr-only">, {side.words}</span> : null}
      </Cell>
      <th scope="row" data-label="Case" className="md:max-lg:col-span-2">
        <div>
          <span className="flex items-center gap-2 text-xs">
            <SelectBox caseKey={key} /> <KeyLabel>{key}</KeyLabel>{" "}
            {confidential ? <Tag>confidential</Tag> : null}
          </span>
          <AppLink href={`/use-cases/${key}`} className="text-link line-clamp-3">
            {title}
          </AppLink>
          <span className="hidden text-xs font-normal text-ink-2 lg:max-xl:block">
            {departmentName ? `${departmentName} · ` : null}
            {next}
          </span>
        </div>
      </th>
      <Cell label="Department" className="lg:max-xl:hidden">
        {departmentName ?? <UnknownValue />}
      </Cell>
      <Cell label="Priority, 80% range">
        <Priority row={row} />
      </Cell>
      <Cell label="How solid">
        <SolidWord row={row} />
      </Cell>
      {hasMoney ? <MoneyCells row={row} /> : null}
      <Cell label="Next" className="lg:max-xl:hidden">
        {next}
      </Cell>
    </tr>
  );
}

function Priority({ row: { priority, range } }: { row: RankedCase }) {
  if (priority === null || !range) return <UnknownValue title="Not yet scored" />;
  const score = formatScore(priority);
  const ends = formatScoreRange(range.low, range.high);
  return (
    <>
      <RangeDot
        label={`Priority ${score}, 80% range ${ends}`}
        value={priority}
        low={range.low}
        high={range.high}
        marks={[25, 50]}
      />
      <span className="block tabular-nums">
        <span className="font-semibold">{score}</span> <span className="text-ink-2">{ends}</span>
      </span>
    </>
  );
}

function MoneyCells({ row: { estimate, cutLine } }: { row: RankedCase }) {
  const cost = estimate?.cost ?? null;
  return (
    <>
      <Cell label="Value a year" align="end">
        {estimate ? formatMoneyRange(estimate.valueYear.low, estimate.valueYear.high) : <UnknownValue />}
      </Cell>
      <Cell label="Cost" align="end">
        {cost ? formatMoneyCompact(cost) : <UnknownValue />}
        {cutLine === "unknownCost" ? <span className="block text-xs text-ink-2">not counted</span> : null}
        {cutLine === "skipped" ? <span className="block text-xs text-ink-2">skipped</span> : null}
      </Cell>
    </>
  );
}

type CellProps = { label: string; align?: "end"; className?: string | undefined; children: ReactNode };

function Cell({ label, align, className, children }: CellProps) {
  return (
    <td data-label={label} data-align={align} className={className}>
      <div>{children}</div>
    </td>
  );
}
