import "server-only";
import type { Standing } from "@/lib/domain/access/actor";
import type { Transaction } from "@/lib/server/db";
import type { Actor } from "@/lib/server/session";

/** What the audit log must know of a kind of record. */
export interface AuditedKind<Current> {
  /** The name of the kind in the audit log. */
  type: string;
  /** What the audit log keeps of it. No secret, no personal data but ids. */
  snapshot(current: Current): Record<string, unknown>;
  /** Where its audit entries belong: the case for the activity, the round for what is blind until revealed. */
  belongsTo?(current: Current): { useCaseId?: string; roundId?: string };
}

/** What is needed to judge whether somebody may change it. */
export interface JudgedKind<Current> extends AuditedKind<Current> {
  /** How the actor stands to it: own, same department, assigned. */
  standing(actor: Actor, current: Current): Standing;
}

/** What the kernel must know of a kind of record to load, judge, claim and audit it. */
export interface RecordKind<Current extends Versioned> extends JudgedKind<Current> {
  /** The record by id (or human key), if this actor may see it. What one may not see is not found. */
  load(tx: Transaction, actor: Actor, target: string): Promise<Current | null>;
  /** The record as a command left it, where it is not found again by its id. */
  reload?(tx: Transaction, actor: Actor, before: Current): Promise<Current | null>;
  /** Raises the version if it is still the one that was loaded; false when somebody was faster. */
  claim(tx: Transaction, current: Current): Promise<boolean>;
}

export interface Versioned {
  id: string;
  version: number;
}

interface VersionedRows {
  updateMany(asked: {
    where: Versioned;
    data: { version: { increment: number } };
  }): PromiseLike<{ count: number }>;
}

/** Raises the version of a row if it is still the one that was loaded: how most kinds of record are claimed. */
export async function raiseVersion(rows: VersionedRows, { id, version }: Versioned): Promise<boolean> {
  const { count } = await rows.updateMany({ where: { id, version }, data: { version: { increment: 1 } } });
  return count === 1;
}
