import "server-only";
import type { ImportPlan } from "@/lib/domain/imports/import-plan";
import { executeMany } from "@/lib/server/bulk";
import type { Transaction } from "@/lib/server/db";
import type { ImportRow } from "@/lib/server/imports/import-row";
import type { Way } from "@/lib/server/imports/plan";
import { editByKey, importUseCases } from "@/lib/server/imports/write-cases";
import type { Actor } from "@/lib/server/session";

interface Surroundings {
  tx: Transaction;
  actor: Actor;
  now: Date;
  requestId?: string | undefined;
}

/** Lets the statements of a list take longer than those of a page. */
export async function takeTime(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select set_config('statement_timeout', '60s', true), set_config('lock_timeout', '30s', true)`;
}

/** Two imports of one source at once would both plan to create the same cases: the second waits here. */
export async function lockSource(tx: Transaction, source: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(72707371, hashtext(${source}))`;
}

/** Writes rows of a list: what it brings and, where it goes by our keys, what it edits. */
export async function writeRows(
  way: Way,
  rows: readonly ImportRow[],
  surroundings: Surroundings,
): Promise<{ created: number; updated: number }> {
  const isByKey = "mapping" in way && way.mapping.identity.rule === "byKey";
  const edited = isByKey ? rows.filter(({ id }) => id !== null) : [];
  const brought = isByKey ? rows.filter(({ id }) => id === null) : rows;
  if (brought.length > 0) await executeMany(importUseCases, surroundings, brought);
  if (edited.length > 0) await executeMany(editByKey, surroundings, edited);
  const updated = rows.filter(({ isKnown }) => isKnown).length;
  return { created: rows.length - updated, updated };
}

/** The ids of the departments that the plan names, by upper-case code; those that are new here are made. */
export async function departmentIds(
  tx: Transaction,
  { departments }: ImportPlan,
): Promise<Map<string, string>> {
  await tx.department.createMany({ data: departments, skipDuplicates: true });
  const all = await tx.department.findMany({ select: { code: true, id: true } });
  return new Map(all.map(({ code, id }) => [code.toUpperCase(), id]));
}
