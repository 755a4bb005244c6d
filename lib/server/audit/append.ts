import "server-only";
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Transaction } from "@/lib/server/db";
import type { AuditedKind, Versioned } from "@/lib/server/record";
import type { Actor } from "@/lib/server/session";

/** One change as the kernel saw it; the entry is formed here so that no command can forget or colour it. */
export interface Change<Current extends Versioned> {
  action: string;
  kind: AuditedKind<Current>;
  before: Current | null;
  /** Null when the record was removed. */
  after: Current | null;
  at: Date;
  reason?: string | undefined;
  detail?: Record<string, unknown> | undefined;
  requestId?: string | undefined;
}

/** Something that happened and changed no versioned record: a sign-in, a refused attempt. */
export interface Event {
  action: string;
  at: Date;
  objectType: string;
  objectId?: string;
  detail?: Record<string, unknown>;
}

interface Row {
  id: string;
  at: string;
  action: string;
  actorId: string | null;
  objectType: string;
  objectId: string | null;
  useCaseId: string | null;
  roundId: string | null;
  entry: string;
}

/** Appends one hash-chained entry per change, in the caller's transaction. If it fails, the change fails. */
export async function appendAudit<Current extends Versioned>(
  tx: Transaction,
  actor: Actor,
  changes: readonly Change<Current>[],
): Promise<void> {
  await appendRows(
    tx,
    changes.map((change) => changeRow(actor, change)),
  );
}

/** Appends events, by somebody or (actor null) by nobody who is known. */
export async function appendEvents(
  tx: Transaction,
  actor: Pick<Actor, "personId" | "via"> | null,
  events: readonly Event[],
): Promise<void> {
  await appendRows(
    tx,
    events.map(({ action, at, objectType, objectId, detail }) =>
      row(
        { action, at, objectType, objectId: objectId ?? null, actor, useCaseId: null, roundId: null },
        { ...detail },
      ),
    ),
  );
}

function changeRow<Current extends Versioned>(actor: Actor, change: Change<Current>): Row {
  const { kind, before, after, action, at, reason, detail, requestId } = change;
  const record = after ?? before;
  if (!record) throw new Error("A change is of something that is there before or after it.");
  const belongs = kind.belongsTo?.(record) ?? {};
  const place = { useCaseId: belongs.useCaseId ?? null, roundId: belongs.roundId ?? null };
  return row(
    { action, at, objectType: kind.type, objectId: record.id, actor, ...place },
    {
      ...difference(before && kind.snapshot(before), after ? kind.snapshot(after) : {}),
      reason,
      detail,
      requestId,
    },
  );
}

function row(
  {
    actor,
    at,
    ...head
  }: Omit<Row, "id" | "at" | "actorId" | "entry"> & {
    at: Date;
    actor: Pick<Actor, "personId" | "via"> | null;
  },
  detail: Record<string, unknown>,
): Row {
  const base = { id: crypto.randomUUID(), at: at.toISOString(), actorId: actor?.personId ?? null, ...head };
  const entry = canonicalize(JSON.parse(JSON.stringify({ ...base, via: actor?.via ?? null, ...detail })));
  if (entry === undefined) throw new Error("An audit entry cannot be written as canonical JSON.");
  return { ...base, entry };
}

function difference(before: Record<string, unknown> | null, after: Record<string, unknown>) {
  if (!before) return { after };
  // Empty columns are not in a snapshot: a key that is in `before` alone was cleared.
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = keys.filter((key) => text(before[key] ?? null) !== text(after[key] ?? null));
  const pick = (from: Record<string, unknown>) =>
    Object.fromEntries(changed.map((key) => [key, from[key] ?? null]));
  return { before: pick(before), after: pick(after) };
}

const text = (value: unknown): string => JSON.stringify(value) ?? "";

async function appendRows(tx: Transaction, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`select audit_append(${JSON.stringify(rows)}::jsonb)`;
}

/** The digest that stands for a blind rating in the chain until it is revealed. */
export function saltedDigest(salt: Uint8Array, content: unknown): string {
  return createHash("sha256")
    .update(salt)
    .update(canonicalize(content) ?? "")
    .digest("hex");
}
