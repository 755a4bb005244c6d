import path from "node:path";
import { parseArgs } from "node:util";
import type pg from "pg";
import { type Checkpoint, isSignedWith } from "@/lib/server/audit/checkpoint";
import { checkpointFile, readCheckpoints } from "@/lib/server/audit/checkpoint-file";
import { checkpointKey } from "@/lib/server/audit/checkpoint-key";
import { type Anchor, type Verdict, verifyChain } from "@/lib/server/audit/verify";
import { missingGuards } from "./audit/guards.ts";
import { readEntries } from "./audit/read-entries.ts";
import { withDatabase } from "./database.ts";
import { Failure, reasonOf, showFailure } from "./failure.ts";
import { connect } from "./migrate/connect.ts";

const usage =
  "Usage: npm run audit:verify -- [--url postgresql://…] [--checkpoints FILE] (a file of checkpoints, or the app's log)";

/** `npm run audit:verify`: says whether the audit log is whole and unchanged; exit code 1 where it is not. */
async function verifyAuditLog(): Promise<void> {
  const { url = process.env.DATABASE_URL, checkpoints } = givenArguments();
  const found = await (url
    ? lookAt(url, checkpoints)
    : withDatabase(({ ownerUrl }) => lookAt(ownerUrl, checkpoints)));
  for (const line of [...report(found), ...found.guards]) console.log(line);
  if (found.verdict.fault || found.guards.length > 0) process.exitCode = 1;
}

function givenArguments(): { url?: string; checkpoints?: string } {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ options: { url: text, checkpoints: text } }).values;
  } catch (error) {
    throw new Failure(`${reasonOf(error).split(". ")[0]}. ${usage}`);
  }
}

type Found = { verdict: Verdict; guards: string[]; anchors: Anchor[]; others: number };

async function lookAt(url: string, given: string | undefined): Promise<Found> {
  const client = await connect(url);
  try {
    await client.query("begin isolation level repeatable read, read only");
    const name = await nameOf(client);
    const dataDir = path.resolve(process.env.DATA_DIR ?? ".data");
    const all = signedCheckpoints(given ?? checkpointFile(dataDir), dataDir);
    const own = all.filter(({ database }) => database === name);
    const anchors = own.map(({ seq, hash, at }) => ({ seq: BigInt(seq), hash, at }));
    const verdict = await verifyChain(readEntries(client), anchors);
    return { verdict, guards: await missingGuards(client), anchors, others: all.length - own.length };
  } finally {
    await client.end().catch(() => {});
  }
}

async function nameOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string; there: boolean }>(
    `select system_identifier || '/' || current_database() as name, to_regclass('"AuditEntry"') is not null as there
     from pg_control_system()`,
  );
  if (!rows[0]?.there) throw new Failure("This database has no audit log.");
  return rows[0].name;
}

/** The checkpoints on file. One that is not signed with our key was not written by us: that alone is a finding. */
function signedCheckpoints(file: string, dataDir: string): Checkpoint[] {
  const checkpoints = readCheckpoints(file);
  if (checkpoints.length === 0) return [];
  const key = checkpointKey({ dataDir, authSecret: process.env.AUTH_SECRET });
  if (!key) {
    throw new Failure(
      `The checkpoints in ${file} cannot be checked without their key: put audit-key.pem into DATA_DIR, or set AUTH_SECRET.`,
    );
  }
  const foreign = checkpoints.find((checkpoint) => !isSignedWith(key, checkpoint));
  if (!foreign) return checkpoints;
  throw new Failure(
    `The checkpoint of ${foreign.at} (entry ${foreign.seq}) in ${file} is not signed with the key of this installation.`,
  );
}

function report({ verdict: { entries, fault }, anchors, others }: Found): string[] {
  if (fault) {
    const place = fault.upTo ? `Entries ${fault.seq} to ${fault.upTo} are bad` : `Entry ${fault.seq} is bad`;
    return [`${place}: ${fault.why}.`, `${entries} entries before it are unbroken.`];
  }
  const last = anchors.at(-1);
  return [
    `${entries} entries, unbroken`,
    last === undefined
      ? "No checkpoint of this database is on file: an end that was cut off would not be noticed."
      : `${anchors.length} signed ${anchors.length === 1 ? "checkpoint agrees" : "checkpoints agree"}, the last one with entry ${last.seq}.`,
    ...(others > 0 ? [`${others} checkpoints on file are of another database.`] : []),
  ];
}

verifyAuditLog().catch((error: unknown) => {
  showFailure(error);
  process.exitCode = 1;
});
