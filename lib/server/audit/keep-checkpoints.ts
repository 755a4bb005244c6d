import "server-only";
import type { KeyObject } from "node:crypto";
import { type Checkpoint, signedCheckpoint } from "@/lib/server/audit/checkpoint";
import { checkpointFile, keepCheckpoint, readCheckpoints } from "@/lib/server/audit/checkpoint-file";
import { keptCheckpointKey } from "@/lib/server/audit/checkpoint-key";
import { database } from "@/lib/server/db";
import { environment } from "@/lib/server/environment";
import { log } from "@/lib/server/log";

const ENTRIES_BETWEEN = 1_000;
const HOUR_MS = 3_600_000;
const LOOK_EVERY_MS = 60_000;

/** Takes a checkpoint now, and from then on every 1,000 entries or every hour in which something happened. */
export function keepCheckpoints(): void {
  const keeper = checkpointKeeper();
  const look = () =>
    keeper(new Date()).catch((error: unknown) =>
      log.warn({ err: error }, "No audit checkpoint could be taken"),
    );
  void look();
  setInterval(look, LOOK_EVERY_MS).unref();
}

/** Looks whether a checkpoint is due; the first look takes one whenever the log has grown since the last one on file. */
export function checkpointKeeper(): (now: Date) => Promise<Checkpoint | null> {
  let last: Checkpoint | undefined;
  let isFirst = true;
  return async (now) => {
    const { dataDir } = environment();
    const head = await headOfChain();
    if (!head) return null;
    last ??= readCheckpoints(checkpointFile(dataDir)).findLast(({ database }) => database === head.database);
    if (last && (await contradicts(last))) return null;
    const isDue = isFirst ? head.seq !== last?.seq : isTimeFor(head, last, now);
    isFirst = false;
    if (!isDue) return null;
    last = take({ ...head, at: now.toISOString() }, keptCheckpointKey(environment()), dataDir);
    return last;
  };
}

function isTimeFor(head: { seq: number }, last: Checkpoint | undefined, now: Date): boolean {
  if (!last) return true;
  const grown = head.seq - last.seq;
  return grown >= ENTRIES_BETWEEN || (grown > 0 && now.getTime() - Date.parse(last.at) >= HOUR_MS);
}

function take(head: Omit<Checkpoint, "signature">, key: KeyObject, dataDir: string): Checkpoint {
  const checkpoint = signedCheckpoint(head, key);
  // To the log first: it leaves the machine where logs are shipped.
  log.info(checkpoint, "Audit checkpoint");
  keepCheckpoint(dataDir, checkpoint);
  return checkpoint;
}

async function headOfChain(): Promise<Pick<Checkpoint, "database" | "seq" | "hash"> | null> {
  const [head] = await database().$queryRaw<{ database: string; seq: bigint; hash: string }[]>`
    select system_identifier || '/' || current_database() as database, seq, encode(hash, 'hex') as hash
    from "AuditEntry", pg_control_system() order by seq desc limit 1`;
  return head ? { ...head, seq: Number(head.seq) } : null;
}

// A log that the last checkpoint does not know again must not be vouched for.
async function contradicts({ seq, hash }: Checkpoint): Promise<boolean> {
  const [entry] = await database().$queryRaw<{ hash: string }[]>`
    select encode(hash, 'hex') as hash from "AuditEntry" where seq = ${seq}`;
  if (entry?.hash === hash) return false;
  log.error({ seq }, "The audit log is not the one that the last checkpoint saw: run npm run audit:verify");
  return true;
}
