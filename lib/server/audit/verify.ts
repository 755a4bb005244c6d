import "server-only";
import { createHash } from "node:crypto";

/** A row of the audit log as it stands in the database; nothing of it is believed. */
export interface ChainEntry {
  seq: bigint;
  id: string | null;
  /** ISO 8601 in UTC with milliseconds, as in the entry's text. */
  at: string | null;
  action: string | null;
  actorId: string | null;
  objectType: string | null;
  objectId: string | null;
  useCaseId: string | null;
  roundId: string | null;
  entry: string | null;
  prevHash: Uint8Array | null;
  hash: Uint8Array | null;
}

/** What a checkpoint vouches for: that the entry `seq` had this hash (hexadecimal) at that moment. */
export interface Anchor {
  seq: bigint;
  hash: string;
  at: string;
}

/** The first entry that cannot be trusted, and why. Where a checkpoint disagrees, the change lies in `seq` to `upTo`. */
export interface Fault {
  seq: bigint;
  upTo?: bigint;
  why: string;
}

export interface Verdict {
  /** How many entries were found good before the fault, or in all. */
  entries: number;
  head: { seq: bigint; hash: string } | null;
  fault: Fault | null;
}

/**
 * Reads the chain once from its beginning, in constant memory: numbers without a gap, each hash over the one before and
 * the entry's text, columns that say what the text says, and every anchor met.
 */
export async function verifyChain(
  entries: AsyncIterable<ChainEntry> | Iterable<ChainEntry>,
  anchors: readonly Anchor[] = [],
): Promise<Verdict> {
  const anchored = bySeq(anchors);
  let count = 0;
  let head: Verdict["head"] = null;
  let vouched = 0n;
  for await (const entry of entries) {
    const here = anchored.get(entry.seq) ?? [];
    const fault = faultOf(entry, head) ?? contradiction(entry, here, vouched);
    if (fault) return { entries: count, head, fault };
    count += 1;
    head = { seq: entry.seq, hash: hex(entry.hash) };
    if (here.length > 0) vouched = entry.seq;
  }
  return { entries: count, head, fault: missingEnd(head, anchors) };
}

function bySeq(anchors: readonly Anchor[]): Map<bigint, Anchor[]> {
  const grouped = new Map<bigint, Anchor[]>();
  for (const anchor of anchors) grouped.set(anchor.seq, [...(grouped.get(anchor.seq) ?? []), anchor]);
  return grouped;
}

function faultOf(entry: ChainEntry, before: Verdict["head"]): Fault | null {
  const expected = (before?.seq ?? 0n) + 1n;
  if (entry.seq > expected) return { seq: expected, why: "it is missing" };
  if (entry.seq < expected) return { seq: entry.seq, why: "it stands twice, or before the first one" };
  const why = wrongHash(entry, before?.hash ?? "") ?? wrongColumn(entry);
  return why === null ? null : { seq: entry.seq, why };
}

function wrongHash({ seq, entry, prevHash, hash }: ChainEntry, before: string): string | null {
  if (entry === null || prevHash === null || hash === null) return "its text or a hash is empty";
  if (hex(prevHash) !== before) return "it does not continue the entry before";
  const content = createHash("sha256").update(prevHash).update(`${seq}:${entry}`, "utf8").digest("hex");
  return hex(hash) === content ? null : "its hash does not fit its text";
}

const columns = [
  "id",
  "at",
  "action",
  "actorId",
  "objectType",
  "objectId",
  "useCaseId",
  "roundId",
] as const satisfies readonly (keyof ChainEntry)[];

function wrongColumn(row: ChainEntry): string | null {
  const said = contentOf(row.entry);
  if (said === null) return "its text is not JSON";
  const wrong = columns.find((name) => row[name] !== (said[name] ?? null));
  return wrong ? `its column ${wrong} does not say what its text says` : null;
}

function contentOf(entry: string | null): Record<string, unknown> | null {
  try {
    const content: unknown = JSON.parse(entry ?? "");
    return typeof content === "object" ? (content as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}

function contradiction(entry: ChainEntry, here: readonly Anchor[], vouched: bigint): Fault | null {
  const broken = here.find(({ hash }) => hash !== hex(entry.hash));
  if (!broken) return null;
  const why = `the checkpoint of ${broken.at} saw another entry ${broken.seq}: what leads up to it was written anew`;
  return { seq: vouched + 1n, upTo: broken.seq, why };
}

function missingEnd(head: Verdict["head"], anchors: readonly Anchor[]): Fault | null {
  const reached = head?.seq ?? 0n;
  const beyond = anchors.find(({ seq }) => seq > reached);
  if (!beyond) return null;
  return { seq: reached + 1n, why: `it is missing: the checkpoint of ${beyond.at} saw entry ${beyond.seq}` };
}

function hex(bytes: Uint8Array | null): string {
  return bytes === null ? "" : Buffer.from(bytes).toString("hex");
}
