import "server-only";
import { can } from "@/lib/domain/access/can";
import type { Actual, ImportActuals } from "@/lib/domain/realised/schema";
import type { ActualColumn, WrittenRow } from "@/lib/domain/realised/written-actuals";
import type { Money } from "@/lib/domain/shared/money";
import { postActuals } from "@/lib/server/actuals/commands";
import { noBusinessCase, type SortedActuals, sortActuals } from "@/lib/server/actuals/fresh";
import { type Known, readRow } from "@/lib/server/actuals/import-row";
import { findBusinessCase } from "@/lib/server/business-cases/record";
import { execute } from "@/lib/server/command";
import { database } from "@/lib/server/db";
import { sumsOf } from "@/lib/server/portfolio/sums";
import type { Actor } from "@/lib/server/session";
import { refusalIn } from "@/lib/server/transaction";
import { findUseCase } from "@/lib/server/use-cases/record";
import { keyOf, standingTo, type UseCaseRow } from "@/lib/server/use-cases/rows";

/** Why a row is not written: its number in the list, the column, and what to do. */
export interface RowProblem {
  row: number;
  column: ActualColumn;
  problem: string;
  /** It is there already, with another amount. */
  code?: string;
}

export interface ImportedCase {
  key: string;
  title: string;
  create: number;
  unchanged: number;
  /** What is new, benefits and cost apart. */
  benefit: Money[];
  cost: Money[];
}

interface Given {
  rows: readonly WrittenRow[];
  mode: ImportActuals["mode"];
  requestId: string;
}

interface ReadActual {
  row: number;
  actual: Actual;
}

/** The rows of one case: looked at, and written where this is no dry run. */
export async function importForCase(
  actor: Actor,
  target: string,
  given: Given,
): Promise<{ problems: RowProblem[]; imported?: ImportedCase }> {
  const useCase = await findUseCase(database(), actor, target);
  if (!useCase) return { problems: all(given.rows, "There is no such case, or not for you.") };
  if (!can(actor, "actual:write", standingTo(actor, useCase))) {
    return { problems: all(given.rows, "You may read this case, but not enter its amounts.") };
  }
  const known = await knownOf(useCase);
  if (!known) return { problems: all(given.rows, noBusinessCase) };
  const { read, problems } = readAll(given.rows, known);
  const sorted = await sortActuals(database(), useCase, {
    actuals: read.map(({ actual }) => actual),
    now: new Date(),
  });
  problems.push(
    ...sorted.complaints.map(({ index, complaint }) => ({
      row: read[index]?.row ?? 0,
      column: columnOf(complaint.field),
      problem: complaint.message,
      ...(complaint.code ? { code: complaint.code } : {}),
    })),
  );
  const { fresh } = sorted;
  if (given.mode === "commit" && fresh.length > 0) {
    const refused = await write(actor, useCase, { given, read, actuals: fresh.map(({ actual }) => actual) });
    if (refused) return { problems: [...problems, ...refused] };
  }
  return { problems, imported: importedOf(useCase, sorted) };
}

/** What could be read of the rows, and what stands against the others. */
function readAll(rows: readonly WrittenRow[], known: Known): { read: ReadActual[]; problems: RowProblem[] } {
  const results = rows.map((row) => ({ row: row.row, result: readRow(row, known) }));
  return {
    read: results.flatMap(({ row, result }) => ("actual" in result ? { row, actual: result.actual } : [])),
    problems: results.flatMap(({ result }) => ("problems" in result ? result.problems : [])),
  };
}

function importedOf({ number, title }: UseCaseRow, { fresh, unchanged }: SortedActuals): ImportedCase {
  const amounts = (isBenefit: boolean) =>
    sumsOf(
      fresh
        .filter(({ line }) => (line.kind === "benefit") === isBenefit)
        .map(({ actual: { amount } }) => ({ amount: BigInt(amount.amountMinor), currency: amount.currency })),
    );
  return {
    ...{ key: keyOf(number), title, create: fresh.length, unchanged: unchanged.length },
    ...{ benefit: amounts(true), cost: amounts(false) },
  };
}

/** By the command that a single amount takes; what somebody else changed in this very moment is told at the rows. */
async function write(
  actor: Actor,
  { id }: UseCaseRow,
  { given, read, actuals }: { given: Given; read: readonly ReadActual[]; actuals: Actual[] },
): Promise<RowProblem[] | null> {
  try {
    await execute(postActuals, actor, { target: id, input: actuals, requestId: given.requestId });
    return null;
  } catch (thrown) {
    const { message } = refusalIn(thrown);
    return read
      .filter(({ actual }) => actuals.includes(actual))
      .map(({ row }) => ({ row, column: "case" as const, problem: message }));
  }
}

async function knownOf(useCase: UseCaseRow): Promise<Known | null> {
  const businessCase = await findBusinessCase(database(), useCase.id);
  if (!businessCase) return null;
  const metrics = await database().successMetric.findMany({
    where: { useCaseId: useCase.id },
    select: { id: true, name: true },
  });
  return { currency: businessCase.currency, lines: businessCase.lines, metrics };
}

const columns: Record<string, ActualColumn> = {
  line: "line",
  period: "month",
  amount: "amount",
  "amount.currency": "currency",
  metric: "metric",
  priorPeriod: "priorPeriod",
};

function columnOf(field: string): ActualColumn {
  return columns[field] ?? "case";
}

function all(rows: readonly WrittenRow[], problem: string): RowProblem[] {
  return rows.map(({ row }) => ({ row, column: "case", problem }));
}
