import "server-only";
import type { z } from "zod";
import { can, hasReach } from "@/lib/domain/access/can";
import type { Permission } from "@/lib/domain/access/permissions";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { appendAudit, type Change } from "@/lib/server/audit/append";
import type { Transaction } from "@/lib/server/db";
import { parse } from "@/lib/server/parse";
import type { JudgedKind, Versioned } from "@/lib/server/record";
import type { Actor } from "@/lib/server/session";

/** A command over many rows at once; one statement of each kind per 500 rows, one audit entry per row. */
export interface BulkCommand<Row, Current extends Versioned> {
  name: string;
  permission: Permission;
  input: z.ZodType<Row>;
  changes: JudgedKind<Current>;
  /** The records that the rows are about, in the order of the rows; null where the row makes a new one. */
  load(tx: Transaction, actor: Actor, rows: readonly Row[]): Promise<(Current | null)[]>;
  /** Raises the versions of these records; returns how many were still the ones that were loaded. */
  claim(tx: Transaction, records: readonly Current[]): Promise<number>;
  /** Writes the rows; returns the records as they became, in the order of the rows; null where one was removed. */
  write(
    rows: readonly { row: Row; current: Current | null }[],
    context: { tx: Transaction; actor: Actor; now: Date },
  ): Promise<(Current | null)[]>;
}

/** Rows that are loaded, claimed and written together. */
export const BATCH = 500;

/**
 * The beats of a command, set-based: parse and authorise all in memory, then claim, write and audit in batches, in the
 * caller's transaction. The audit comes last, so that the chain is locked for a moment only.
 */
export async function executeMany<Row, Current extends Versioned>(
  command: BulkCommand<Row, Current>,
  { tx, actor, now, requestId }: { tx: Transaction; actor: Actor; now: Date; requestId?: string | undefined },
  given: readonly unknown[],
): Promise<(Current | null)[]> {
  if (!hasReach(actor, command.permission)) throw new DomainError("forbidden", "You may not do this.");
  const rows = given.map((row) => parse(command.input, row));
  const changes: Change<Current>[] = [];
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    const befores = await command.load(tx, actor, batch);
    refuseForbidden(command, actor, befores);
    const known = befores.filter((record) => record !== null);
    if ((await command.claim(tx, known)) < known.length) {
      throw new DomainError("conflict", "Somebody changed one of these at the same moment. Try again.");
    }
    const pairs = batch.map((row, index) => ({ row, current: befores[index] ?? null }));
    const afters = await command.write(pairs, { tx, actor, now });
    afters.forEach((after, index) => {
      const before = befores[index] ?? null;
      changes.push({ action: command.name, kind: command.changes, before, after, at: now, requestId });
    });
  }
  await appendAudit(tx, actor, changes);
  return changes.map(({ after }) => after);
}

function refuseForbidden<Row, Current extends Versioned>(
  command: BulkCommand<Row, Current>,
  actor: Actor,
  records: readonly (Current | null)[],
): void {
  const refused = records.some(
    (record) => record && !can(actor, command.permission, command.changes.standing(actor, record)),
  );
  if (refused) throw new DomainError("forbidden", "One of these is not yours to change.");
}
