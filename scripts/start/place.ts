import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { openDataFolder } from "../data-folder.ts";
import { Failure } from "../failure.ts";
import { birthMark, endGroup, endProcess } from "../living-process.ts";

const Living = z.object({ pid: z.number().int(), mark: z.string() });
const AppRecord = z.object({
  starter: Living,
  /** The npm that ran the start script; absent where it was run directly. */
  npm: Living.optional(),
  port: z.number().int(),
  /** The running app or the build, which leads a group of processes of its own. */
  child: Living.optional(),
});
type AppRecord = z.infer<typeof AppRecord>;

/** The data folder in the hands of this start script; it notes there which child must not outlive it. */
export type Place = { noteChild: (pid: number) => void; leave: () => void };

export const appPatienceMs = 25_000;
const starterPatienceMs = 60_000;

/** Takes the data folder for this start script: refuses beside one at work, ends what a killed one has left. */
export async function claimPlace(dataDir: string, port: number, npm: number): Promise<Place> {
  openDataFolder(dataDir);
  const record = readRecord(dataDir);
  if (record?.npm && !lives(record.npm) && lives(record.starter)) {
    await endProcess(record.starter.pid, "SIGTERM", starterPatienceMs);
  }
  if (record && lives(record.starter)) {
    throw new Failure(
      `Tunefolio already runs from ${dataDir} on port ${record.port} (process ${record.starter.pid}): ` +
        "stop it first, or set DATA_DIR and PORT for a second one.",
    );
  }
  if (record?.child && lives(record.child)) await endGroup(record.child.pid, appPatienceMs);
  const own = { starter: living(process.pid), port, ...(isRunByNpm() ? { npm: living(npm) } : {}) };
  writeRecord(dataDir, own);
  return {
    noteChild: (pid) => writeRecord(dataDir, { ...own, child: living(pid) }),
    leave: () => rmSync(fileOf(dataDir), { force: true }),
  };
}

export function isRunByNpm(): boolean {
  return process.env.npm_lifecycle_event !== undefined;
}

function readRecord(dataDir: string): AppRecord | null {
  if (!existsSync(fileOf(dataDir))) return null;
  try {
    return AppRecord.parse(JSON.parse(readFileSync(fileOf(dataDir), "utf8")));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

function writeRecord(dataDir: string, record: AppRecord): void {
  writeFileSync(`${fileOf(dataDir)}.new`, JSON.stringify(record), { mode: 0o600 });
  renameSync(`${fileOf(dataDir)}.new`, fileOf(dataDir));
}

function living(pid: number): z.infer<typeof Living> {
  return { pid, mark: birthMark(pid) ?? "" };
}

function lives({ pid, mark }: z.infer<typeof Living>): boolean {
  return birthMark(pid) === mark;
}

function fileOf(dataDir: string): string {
  return path.join(dataDir, "app.pid");
}
