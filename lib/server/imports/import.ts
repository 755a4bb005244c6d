import "server-only";
import { z } from "zod";
import { Mapping } from "@/lib/domain/imports/mapping/mapping";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { BATCH } from "@/lib/server/bulk";
import type { Transaction } from "@/lib/server/db";
import type { Action } from "@/lib/server/endpoint";
import { answerOnce } from "@/lib/server/idempotency";
import { refuseWhileRunning, startCommit } from "@/lib/server/imports/commit";
import { rowsOf } from "@/lib/server/imports/import-row";
import { asJson } from "@/lib/server/imports/json";
import { planFor, sha256, sourceOf, type Way } from "@/lib/server/imports/plan";
import { builtInPresetIds } from "@/lib/server/imports/presets";
import { readFile } from "@/lib/server/imports/read-file";
import { type RejectedRows, reportOf } from "@/lib/server/imports/rows";
import { keepUpload } from "@/lib/server/imports/upload";
import { departmentIds, lockSource, takeTime, writeRows } from "@/lib/server/imports/write-plan";
import { parse } from "@/lib/server/parse";
import type { Actor } from "@/lib/server/session";

/** Above so many rows a commit becomes background work. */
const DIRECT_ROWS = 10 * BATCH;

const UploadedFile = z.strictObject({
  name: z.string().min(1, "Give the file a name.").max(255, "That file name is too long."),
  bytes: z.instanceof(Uint8Array<ArrayBuffer>),
});

export const ImportFile = z
  .strictObject({
    file: UploadedFile,
    preset: z.enum(builtInPresetIds).optional(),
    mapping: z.string().max(1_000_000, "That mapping is too long.").optional(),
    mode: z.enum(["dry-run", "commit", "upload"]),
  })
  .superRefine(({ preset, mapping, mode }, context) => {
    const ways = [preset, mapping].filter((way) => way !== undefined).length;
    if (ways > 1) {
      context.addIssue({
        code: "custom",
        path: ["mapping"],
        message: "Send a preset or a mapping, not both.",
      });
    } else if (ways === 0 && mode !== "upload") {
      context.addIssue({
        code: "custom",
        path: ["preset"],
        message: "Say how the list is read: preset or mapping.",
      });
    }
  });
type ImportFile = z.infer<typeof ImportFile>;

/**
 * Brings in a list of use cases. Dry run and commit plan with the same function; a commit also writes the plan, or queues
 * it where it is long. An upload only keeps the file, for going through it step by step.
 */
export const importFile: Action = {
  name: "import.run",
  access: "useCase:import",
  input: ImportFile,
  upload: true,
  async run({ actor, input, requestId, idempotency }) {
    if (!actor) throw new DomainError("unauthenticated", "Sign in first.");
    const { file, mode, ...given } = parse(ImportFile, input);
    const way = wayIn(given);
    const read = await readFile(file.bytes, file.name);
    const call = { file, way, read, requestId };
    return answerOnce(
      actor,
      idempotency,
      async (tx) => {
        await takeTime(tx);
        return mode === "upload" ? keepUpload(tx, actor, call) : run(tx, actor, mode, call);
      },
      60_000,
    );
  },
};

function wayIn({ preset, mapping }: Pick<ImportFile, "preset" | "mapping">): Way | null {
  if (preset !== undefined) return { preset };
  if (mapping === undefined) return null;
  return { mapping: parse(z.strictObject({ mapping: Mapping }), { mapping: fromJson(mapping) }).mapping };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const message = "Send the mapping as JSON.";
    throw new DomainError("invalid", message, [{ field: "mapping", message, code: "unparseable" }]);
  }
}

type Upload = Parameters<typeof keepUpload>[2] & { requestId: string };

async function run(tx: Transaction, actor: Actor, mode: "dry-run" | "commit", upload: Upload) {
  const { way, read } = upload;
  if (!way) throw new DomainError("invalid", "Say how the list is read.");
  await lockSource(tx, sourceOf(way));
  const now = new Date();
  if (mode === "commit") {
    await refuseWhileRunning(tx, sourceOf(way));
    if (read.table.rows.length > DIRECT_ROWS) return commitLater(tx, actor, upload);
  }
  const plan = await planFor(tx, actor, { way, table: read.table, now });
  const importId = mode === "commit" ? await commitNow(tx, actor, { ...upload, way, plan, now }) : null;
  return { status: 200, version: null, body: reportOf(plan, { mode, importId, actor }) };
}

async function commitLater(tx: Transaction, actor: Actor, upload: Upload) {
  const { body } = await keepUpload(tx, actor, upload);
  const job = await startCommit(tx, actor, body.id);
  return { status: 202, version: null, body: { job, import: body.id } };
}

type Commit = Upload & { way: Way; plan: Awaited<ReturnType<typeof planFor>>; now: Date };

async function commitNow(
  tx: Transaction,
  actor: Actor,
  { file, way, read, plan, now, requestId }: Commit,
): Promise<string> {
  const source = sourceOf(way);
  const rejected: RejectedRows = { header: read.table.header, rows: plan.rejected };
  const { id: importId } = await tx.import.create({
    data: {
      preset: "preset" in way ? way.preset : null,
      ...("mapping" in way ? { mapping: asJson(way.mapping) } : {}),
      source,
      fileName: file.name,
      sha256: sha256(file.bytes),
      rows: plan.rows,
      created: plan.create.length,
      updated: plan.update.length,
      unchanged: plan.unchanged.length,
      written: plan.create.length + plan.update.length,
      report: asJson(reportOf(plan, { mode: "commit", importId: null, actor })),
      rejected: asJson(rejected),
      disappeared: asJson(plan.disappeared),
      byId: actor.personId,
      at: now,
      finishedAt: now,
    },
    select: { id: true },
  });
  const departments = await departmentIds(tx, plan);
  const rows = rowsOf(plan, { source, importId, departments, byMapping: "mapping" in way });
  await writeRows(way, rows, { tx, actor, now, requestId });
  return importId;
}
