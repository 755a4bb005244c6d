import "server-only";
import { Actual } from "@/lib/domain/realised/schema";
import {
  type ActualColumn,
  type WrittenActual,
  type WrittenRow,
  writtenAmount,
  writtenMonth,
  writtenNumber,
  writtenShare,
  writtenYes,
} from "@/lib/domain/realised/written-actuals";
import { Currency } from "@/lib/domain/shared/currency";
import type { RowProblem } from "@/lib/server/actuals/import-case";

/** What the texts of a row may name. */
export interface Known {
  currency: string;
  lines: readonly { id: string; label: string }[];
  metrics: readonly { id: string; name: string }[];
}

/** One row as the API takes it, or what cannot be read in it, column by column. */
export function readRow(
  { row, cells }: WrittenRow,
  known: Known,
): { actual: Actual } | { problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const complain = (column: ActualColumn, problem: string) => void problems.push({ row, column, problem });
  const currency = Currency.safeParse(cells.currency?.toUpperCase() ?? known.currency).data;
  if (!currency) complain("currency", `“${cells.currency}” is no currency.`);
  const amount = currency ? writtenAmount(cells.amount ?? "", currency) : null;
  if (typeof amount === "string") complain("amount", cells.amount ? amount : "The amount is missing.");
  const read = <Value>(column: ActualColumn, take: (text: string) => Value | null, problem: string) => {
    const text = cells[column];
    const value = text === undefined ? null : take(text);
    if (text !== undefined && value === null) complain(column, `“${text}” ${problem}`);
    return value;
  };
  const line = read(
    "line",
    named(known.lines.map(({ id, label }) => [id, label])),
    "is no line of this business case.",
  );
  const metric = read(
    "metric",
    named(known.metrics.map(({ id, name }) => [id, name])),
    "is no metric of this case.",
  );
  const period = read("month", writtenMonth, "is no month. Write 2026-10.");
  const hours = read("hours", writtenNumber, "is no number of hours.");
  const volume = read("volume", writtenNumber, "is no number.");
  const adoption = read("adoption", writtenShare, "is no share. Write 45 % or 0.45.");
  const priorPeriod = read("priorPeriod", writtenYes, "is neither yes nor no.") ?? false;
  for (const column of ["line", "month", "source"] as const) {
    if (cells[column] === undefined) complain(column, "It is missing.");
  }
  if (problems.length > 0 || !currency || typeof amount !== "number") return { problems };
  const whole = { line, period, amount: { amountMinor: amount, currency }, hours, volume, adoption, metric };
  return parsed(row, { ...whole, priorPeriod, ...texts(cells) });
}

function texts({ source, note }: WrittenActual) {
  return { source, ...(note === undefined ? {} : { note }) };
}

const fields: Record<string, ActualColumn> = {
  period: "month",
  note: "note",
  source: "source",
  hours: "hours",
};

function parsed(row: number, content: object): { actual: Actual } | { problems: RowProblem[] } {
  const result = Actual.safeParse(content);
  if (result.success) return { actual: result.data };
  return {
    problems: result.error.issues.map(({ path, message }) => {
      const [field] = path;
      const column = fields[String(field)] ?? (String(field) as ActualColumn);
      return { row, column, problem: message };
    }),
  };
}

/** By name, whatever its capitals, or by id; null also where two have the name. */
function named(pairs: readonly (readonly [id: string, name: string])[]) {
  return (text: string): string | null => {
    const plain = text.toLowerCase();
    const found = pairs.filter(([id, name]) => id === plain || name.trim().toLowerCase() === plain);
    return found.length === 1 ? (found[0]?.[0] ?? null) : null;
  };
}
