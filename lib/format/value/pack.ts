import { plannedKindNames } from "@/lib/domain/business-case/planned";
import {
  countedOf,
  grades,
  gradesTogether,
  inItsInk,
  type Realised,
  type Sums,
  totalOf,
} from "@/lib/domain/value/inks";
import type { Totals, ValueReport } from "@/lib/domain/value/report";
import { waterfallSteps } from "@/lib/domain/value/waterfall";
import { formatDate, formatMonth } from "@/lib/format/date";
import { formatMoneyCompact, formatMoneyRange, formatMoneyWhole } from "@/lib/format/money";
import { formatPercent } from "@/lib/format/number";
import { splitNote } from "@/lib/format/value/amounts";
import { changeWords, restOfChanges } from "@/lib/format/value/changes";
import { stepNames } from "@/lib/format/value/names";
import { riskSentences } from "@/lib/format/value/risks";
import { valueSentences } from "@/lib/format/value/sentence";
import { booksWords, confirmationWords, paybackRange } from "@/lib/format/value/words";
import { formatCount } from "@/lib/format/words";

/** A table of the pack: under its head the rows, and what they come to. */
export interface PackTable {
  title: string;
  head: readonly string[];
  rows: readonly PackRow[];
  /** The sum of the rows; null where rows are no parts of a sum. */
  total: PackRow | null;
}

export interface PackRow {
  label: string;
  /** Amounts in minor units of the pack's currency; null leaves the cell empty. */
  cells: readonly (number | null)[];
}

/** The two pages for the board: the same words and numbers whatever they are written in. */
export interface BoardPack {
  title: string;
  quarter: string;
  currency: string;
  asOf: string;
  sentences: string[];
  figures: { label: string; value: string; note: string }[];
  waterfall: PackTable;
  cases: PackTable;
  kinds: PackTable;
  changes: string[];
  risks: string[];
  notes: string[];
}

const MOST_CASES = 10;
const MOST_CHANGES = 4;

/** What the report of a quarter says on the two pages for the board. */
export function boardPack(report: ValueReport): BoardPack {
  const { period, currency } = report;
  return {
    title: "Value",
    quarter: period.name,
    currency,
    asOf: `Data of ${formatDate(period.on)}. ${booksWords(report)}`,
    // What waits for one reader is nothing for a paper that many read.
    sentences: valueSentences({ ...report, decisionsWaiting: null }),
    figures: figuresOf(report),
    waterfall: waterfallTable(report),
    cases: caseTable(report),
    kinds: kindTable(report),
    changes: [
      ...report.changes.shown
        .slice(0, MOST_CHANGES)
        .map((change) => `${change.key} ${change.title} ${changeWords(change, currency)}`),
      ...restOfChanges(
        {
          ...report.changes,
          left: report.changes.left + Math.max(0, report.changes.shown.length - MOST_CHANGES),
        },
        currency,
      ),
    ],
    risks: riskSentences(report),
    notes: [
      `Plans as approved by ${formatDate(period.plansOf)}. ${confirmationWords(report)} Amounts in whole ${currency}; cash is what a budget feels, time is hours that no budget has given up yet.`,
      "Measured: by a comparison or six readings against a baseline, by a method agreed before the launch. Modelled: a plain before and after. Asserted: nothing measured stands behind it.",
    ],
  };
}

function figuresOf({ total, currency, outlook, cash }: ValueReport): BoardPack["figures"] {
  const money = (amountMinor: number) => ({ amountMinor, currency });
  const promised = totalOf(total.promised);
  return [
    {
      label: "Realised to date",
      value: formatMoneyCompact(money(totalOf(total.came))),
      note: `${splitNote(total.came, currency)}; ${formatPercent(promised > 0 ? totalOf(total.came) / promised : null)} of ${formatMoneyCompact(money(promised))} promised`,
    },
    {
      label: `Forecast for ${outlook.year}`,
      value: formatMoneyCompact(money(totalOf(outlook.likely))),
      note: `${splitNote(outlook.likely, currency)}; ${formatMoneyRange(money(outlook.low), money(outlook.high))}`,
    },
    {
      label: "Invested to date",
      value: formatMoneyCompact(money(total.spent)),
      note: `Cash, with run cost; ${formatMoneyCompact(money(total.plannedCost))} was planned`,
    },
    {
      label: "Paid back, in cash",
      value: formatMonth(cash.payback.likely),
      note: paybackRange(cash.payback),
    },
  ];
}

function waterfallTable({ waterfall }: ValueReport): PackTable {
  return {
    title: "From plan to actual",
    head: ["Step", "Cash", "Time", "Together"],
    rows: waterfallSteps
      .filter((step) => step !== "actual")
      .map((step) => ({ label: stepNames[step], cells: split(waterfall[step]) })),
    total: { label: stepNames.actual, cells: split(waterfall.actual) },
  };
}

const gradeHead = [
  "Promised, cash",
  "Promised, time",
  "Realised, cash",
  "Realised, time",
  "of it confirmed",
  "measured",
  "modelled",
  "asserted",
] as const;

function caseTable({ cases, others, confidential, total }: ValueReport): PackTable {
  const rest = cases.slice(MOST_CASES);
  const unnamed = others.cases + rest.length;
  const restCells = [...rest, ...(others.cases > 0 ? [others] : [])].map(promisedCells);
  return {
    title: "Promised and realised by case",
    head: ["Case", ...gradeHead],
    rows: [
      ...cases
        .slice(0, MOST_CASES)
        .map((one) => ({ label: `${one.key} ${one.title}`, cells: promisedCells(one) })),
      ...(unnamed > 0
        ? [{ label: `Others: ${formatCount(unnamed, "case")}`, cells: addedUp(restCells) }]
        : []),
      ...(confidential.cases > 0
        ? [
            {
              label: `Confidential: ${formatCount(confidential.cases, "case")}`,
              cells: promisedCells(confidential),
            },
          ]
        : []),
    ],
    total: { label: "Together", cells: promisedCells(total) },
  };
}

function kindTable({ byKind, total }: ValueReport): PackTable {
  return {
    title: "By kind of benefit",
    head: ["Kind", ...gradeHead],
    rows: byKind.map(({ kind, promised, realised }) => ({
      label: plannedKindNames[kind],
      cells: promisedCells({ promised: inItsInk(kind, promised), realised }),
    })),
    total: { label: "Together", cells: promisedCells(total) },
  };
}

/** Promised and realised by ink; of what was realised the part that is confirmed, and all of it by grade. */
function promisedCells({ promised, realised }: Pick<Totals, "promised" | "realised">): number[] {
  const came = countedOf(realised);
  return [
    ...[promised.cash, promised.time, came.cash, came.time],
    totalOf(gradesTogether(realised.confirmed)),
    ...grades.map((grade) => cameBy(realised, grade)),
  ];
}

function cameBy({ confirmed, claimed }: Realised, grade: (typeof grades)[number]): number {
  return totalOf(confirmed[grade]) + totalOf(claimed[grade]);
}

function split(sums: Sums): number[] {
  return [sums.cash, sums.time, totalOf(sums)];
}

function addedUp(rows: readonly (readonly number[])[]): number[] {
  return gradeHead.map((_, index) => rows.reduce((sum, row) => sum + (row[index] ?? 0), 0));
}

/** An amount of a pack in whole units, without its currency, which stands in the head. */
export function packMoney(amountMinor: number | null, currency: string): string {
  return amountMinor === null
    ? ""
    : formatMoneyWhole({ amountMinor, currency }).replace(`${currency}\u00a0`, "");
}
