import type { ImportedMetric } from "@/lib/domain/imports/case-fields";
import { readDateText } from "@/lib/domain/imports/date-text";
import { numberAnswer } from "@/lib/domain/imports/mapping/amount-answers";
import type { MappedRow } from "@/lib/domain/imports/mapping/mapped-row";
import type { DateOrder } from "@/lib/domain/imports/mapping/mapping";
import { plainDate } from "@/lib/domain/imports/mapping/read-date";
import type { Target } from "@/lib/domain/imports/mapping/target";
import { shorten } from "@/lib/domain/imports/shorten";
import { daysInMonth } from "@/lib/domain/shared/calendar-day";

const longestLine = 500;

/**
 * The outcome metrics of a row, up to three. One needs a target; without a name it is called by the column of the
 * target, without a day its target is due twelve months after `today` and its baseline was measured on it.
 */
export function metricAnswers(row: MappedRow, today: string): ImportedMetric[] {
  return ([1, 2, 3] as const).flatMap((number) => metricAnswer(row, number, today) ?? []);
}

function metricAnswer(row: MappedRow, number: 1 | 2 | 3, today: string): ImportedMetric | null {
  const name = row.answer(`metric${number}.name`);
  const baseline = singleNumber(row, `metric${number}.baseline`);
  const target = singleNumber(row, `metric${number}.target`);
  if (name === null && baseline === null && target === null) return null;
  if (target === null) {
    const problem = "The metric has no target that can be read; it is kept as text.";
    for (const part of ["name", "baseline", "target"] as const) {
      if (row.answer(`metric${number}.${part}`) !== null)
        row.note(
          `metric${number}.${part}`,
          "metricIncomplete",
          problem,
          "Give each metric a target, or define it at the case.",
        );
    }
    return null;
  }
  const [column] = row.columns(`metric${number}.target`);
  return {
    name: shorten((name ?? column?.name ?? `Metric ${number}`).replace(/\s+/g, " ").trim(), longestLine),
    unit: shorten(row.answer(`metric${number}.unit`) ?? unitOf(row, `metric${number}.target`), longestLine),
    direction: baseline !== null && target < baseline ? "lower" : "higher",
    baseline:
      baseline === null ? null : { value: baseline, on: day(row, `metric${number}.baselineOn`) ?? today },
    target: { value: target, on: day(row, `metric${number}.targetOn`) ?? dueDay(row, number, today) },
  };
}

function singleNumber(row: MappedRow, target: Target): number | null {
  return numberAnswer(row, target)?.high ?? null;
}

function unitOf(row: MappedRow, target: Target): string {
  const text = row.text(target);
  if (text.includes("%")) return "%";
  return /[€£¥$]|(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/.exec(text)?.[0] ?? "units";
}

// The last day of what the list says: a target for June is due when June is over.
function day(row: MappedRow, target: Target): string | null {
  const text = row.answer(target);
  if (text === null) return null;
  const order: DateOrder | undefined = row.options(target).dateOrder;
  const { on } = readDateText(plainDate(text, order), "last");
  if (on === null) return null;
  const [year = "", month = "12", date] = on.split("-");
  return `${year}-${month}-${date ?? String(daysInMonth(Number(year), Number(month))).padStart(2, "0")}`;
}

function dueDay(row: MappedRow, number: 1 | 2 | 3, today: string): string {
  const problem = "The target has no day that can be read; it is taken to be due in twelve months.";
  row.note(
    `metric${number}.target`,
    "metricIncomplete",
    problem,
    "Map a column with the day of the target, or correct the metric.",
  );
  const [year, month = "01", date = "01"] = today.split("-");
  const next = Number(year) + 1;
  const last = Math.min(Number(date), daysInMonth(next, Number(month)));
  return `${next}-${month}-${String(last).padStart(2, "0")}`;
}
