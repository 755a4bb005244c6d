import "server-only";
import type { ErrorCode } from "@/lib/domain/shared/domain-error";
import type { CaseChange } from "@/lib/domain/use-cases/bulk";
import type { Transaction } from "@/lib/server/db";
import type { BulkChangeModel } from "@/lib/server/generated/models";
import type { Actor } from "@/lib/server/session";
import { visibleAmong } from "@/lib/server/use-cases/record";

/** Why one case was left as it is. */
export interface RowProblem {
  code: ErrorCode;
  detail: string;
}

/** What a change did to one case, and what is needed to take it back. */
export interface ChangedRow {
  /** Null for what is not there, or not for whoever asked. */
  id: string | null;
  key: string;
  problem?: RowProblem;
  /** The version that the change left, and what it replaced; absent where nothing on the case changed. */
  edited?: { version: number; before: OwnedAndTagged };
  /** Whether the person followed it before; absent where that did not change. */
  followedBefore?: boolean;
  /** Set by an undo: taken back, or why not. */
  undo?: { ok: true } | { ok: false; problem: RowProblem };
}

export interface OwnedAndTagged {
  tags: string[];
  ownerId: string | null;
  ownerAnswered: boolean;
}

export type BulkChangeRow = Omit<BulkChangeModel, "change" | "rows"> & {
  change: CaseChange;
  rows: ChangedRow[];
};

export function isChanged({ edited, followedBefore }: ChangedRow): boolean {
  return edited !== undefined || followedBefore !== undefined;
}

/** A change of many as the API shows it: case by case, without those that its author may no longer see. */
export async function bulkChangeView(row: BulkChangeRow, actor: Actor, tx: Transaction) {
  const ids = row.rows.flatMap(({ id }) => id ?? []);
  const visible = await visibleAmong(tx, actor, ids);
  const shown = row.rows.filter(({ id }) => id === null || visible.has(id));
  return { ...bulkChangeSummary(row), results: shown.map(resultOf) };
}

export type BulkChangeView = Awaited<ReturnType<typeof bulkChangeView>>;

/** The same in a list: how many, not which. */
export function bulkChangeSummary({ id, version, at, change, rows, undoneAt }: BulkChangeRow) {
  return {
    id,
    version,
    at,
    change,
    cases: rows.length,
    changed: rows.filter(isChanged).length,
    refused: rows.filter(({ problem }) => problem !== undefined).length,
    undoneAt,
    kept: rows.filter(({ undo }) => undo?.ok === false).length,
  };
}

export type BulkChangeSummary = ReturnType<typeof bulkChangeSummary>;

function resultOf(row: ChangedRow) {
  const { key, problem, undo } = row;
  return problem
    ? { key, ok: false, problem }
    : { key, ok: true, changed: isChanged(row), ...(undo ? { undo } : {}) };
}
