import "server-only";
import { detectSeparator } from "@/lib/domain/imports/separator";
import { ImportActuals } from "@/lib/domain/realised/schema";
import { writtenActuals } from "@/lib/domain/realised/written-actuals";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { groupBy } from "@/lib/domain/shared/group-by";
import { type ImportedCase, importForCase, type RowProblem } from "@/lib/server/actuals/import-case";
import type { Answer } from "@/lib/server/command";
import type { Action } from "@/lib/server/endpoint";
import { answerOnce } from "@/lib/server/idempotency";
import { readCsv } from "@/lib/server/imports/read-csv";
import { parse } from "@/lib/server/parse";
import type { Actor } from "@/lib/server/session";

const MOST_ROWS = 5_000;
const TWO_MINUTES = 120_000;

export interface ActualImport {
  mode: ImportActuals["mode"];
  rows: number;
  create: number;
  unchanged: number;
  /** Rows against which something stands: they are not written. */
  errors: RowProblem[];
  notices: string[];
  cases: ImportedCase[];
}

/**
 * Takes a list of actuals of many cases, by the rules for a single one. A row with an error is not written, the others are;
 * each case is written by its own command, so that a list that broke off half-way is sent again as it is: what is there
 * with the same amount stays unchanged.
 */
export const importActuals: Action = {
  name: "actual.import",
  access: "actual:write",
  input: ImportActuals,
  async run(call) {
    const { actor, idempotency } = call;
    if (!actor) throw new DomainError("unauthenticated", "Sign in first.");
    const { text, mode } = parse(ImportActuals, call.input);
    // The key is held while the cases are written, each in a transaction of its own.
    return answerOnce(
      actor,
      idempotency,
      () => imported(actor, { text, mode, requestId: call.requestId }),
      TWO_MINUTES,
    );
  },
};

async function imported(
  actor: Actor,
  { text, mode, requestId }: ImportActuals & { requestId: string },
): Promise<Answer> {
  const { rows, unknown } = await readRows(text);
  const done: Awaited<ReturnType<typeof importForCase>>[] = [];
  for (const [target, own] of groupBy(rows, ({ cells }) => (cells.case ?? "").toUpperCase())) {
    done.push(await importForCase(actor, target, { rows: own, mode, requestId }));
  }
  const cases = done.flatMap((one) => one.imported ?? []);
  const body: ActualImport = {
    mode,
    rows: rows.length,
    create: cases.reduce((sum, { create }) => sum + create, 0),
    unchanged: cases.reduce((sum, { unchanged }) => sum + unchanged, 0),
    errors: done.flatMap(({ problems }) => problems).sort((a, b) => a.row - b.row),
    notices: unknown.map((head) => `The column “${head}” says nothing here and is left out.`),
    cases,
  };
  return { status: 200, version: null, body };
}

async function readRows(text: string) {
  const table = await readCsv(text.replace(/^\uFEFF/, ""), detectSeparator(text), "The list");
  const { rows, unknown, missing } = writtenActuals(table);
  if (missing.length > 0) {
    const message = `The list has no column ${missing.join(", ")}. The first row names the columns.`;
    throw refusedText(message, "missingColumns");
  }
  if (rows.length === 0) throw refusedText("There is no row below the heads.");
  if (rows.length > MOST_ROWS) throw refusedText("Send at most 5,000 rows at once.");
  return { rows, unknown };
}

function refusedText(message: string, code?: string): DomainError {
  return new DomainError("invalid", message, [{ field: "text", message, ...(code ? { code } : {}) }]);
}
