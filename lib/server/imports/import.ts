import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import type { ImportPlan } from "@/lib/domain/imports/import-plan";
import { planImport } from "@/lib/domain/imports/plan-import";
import type { Table } from "@/lib/domain/imports/table";
import { usFederal2024 } from "@/lib/domain/imports/us-federal-2024";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { executeMany } from "@/lib/server/bulk";
import { database, type Transaction } from "@/lib/server/db";
import type { Action } from "@/lib/server/endpoint";
import { remember, replay } from "@/lib/server/idempotency";
import { readFile } from "@/lib/server/imports/read-file";
import { type ImportReport, reportOf } from "@/lib/server/imports/rows";
import { importUseCases } from "@/lib/server/imports/write-cases";
import { parse } from "@/lib/server/parse";
import type { Actor } from "@/lib/server/session";
import { inTransaction } from "@/lib/server/transaction";

const presets = { [usFederal2024.id]: usFederal2024 };

const UploadedFile = z.strictObject({
  name: z.string().min(1, "Give the file a name.").max(255, "That file name is too long."),
  bytes: z.instanceof(Uint8Array),
});

export const ImportFile = z.strictObject({
  file: UploadedFile,
  preset: z.enum(Object.keys(presets) as [string, ...string[]]),
  mode: z.enum(["dry-run", "commit"]),
});
type ImportFile = z.infer<typeof ImportFile>;

/** Brings in a list of use cases. Dry run and commit plan with the same function; a commit also writes the plan. */
export const importFile: Action = {
  name: "import.run",
  access: "useCase:import",
  input: ImportFile,
  upload: true,
  async run({ actor, input, requestId, idempotency }) {
    if (!actor) throw new DomainError("unauthenticated", "Sign in first.");
    const upload = parse(ImportFile, input);
    const { table } = await readFile(upload.file.bytes, upload.file.name);
    return inTransaction(
      database(),
      async (tx) => {
        await tx.$executeRaw`select set_config('statement_timeout', '60s', true), set_config('lock_timeout', '30s', true)`;
        const replayed = await replay(tx, actor, idempotency);
        if (replayed) return replayed;
        const body = await run(tx, actor, { ...upload, table, requestId });
        const answer = { status: 200, version: null, body };
        await remember(tx, actor, idempotency, answer);
        return answer;
      },
      60_000,
    );
  },
};

type Run = ImportFile & { table: Table; requestId: string };

async function run(tx: Transaction, actor: Actor, upload: Run): Promise<ImportReport> {
  // Two imports of one source at once would both plan to create the same cases.
  await tx.$executeRaw`select pg_advisory_xact_lock(72707371, hashtext(${upload.preset}))`;
  const preset = presets[upload.preset];
  if (!preset) throw new DomainError("invalid", "This preset is not known here.");
  const plan = planImport({
    preset,
    table: upload.table,
    existing: await knownFingerprints(tx, preset.id),
    digest: (text) => createHash("sha256").update(text).digest("hex"),
  });
  const importId = upload.mode === "commit" ? await commit(tx, actor, upload, plan) : null;
  return reportOf(plan, { mode: upload.mode, importId });
}

async function commit(tx: Transaction, actor: Actor, upload: Run, plan: ImportPlan): Promise<string> {
  const now = new Date();
  const report = reportOf(plan, { mode: "commit", importId: null });
  const { id: importId } = await tx.import.create({
    data: {
      preset: upload.preset,
      source: upload.preset,
      fileName: upload.file.name,
      sha256: createHash("sha256").update(upload.file.bytes).digest("hex"),
      rows: plan.rows,
      created: plan.create.length,
      updated: plan.update.length,
      unchanged: plan.unchanged.length,
      report: JSON.parse(JSON.stringify(report)),
      byId: actor.personId,
      at: now,
    },
    select: { id: true },
  });
  const departments = await departmentIds(tx, plan);
  const rows = [...plan.create, ...plan.update.map((update) => update.case)].map((planned) => ({
    case: planned,
    source: upload.preset,
    importId,
    departmentId: departments.get(planned.departmentCode.toUpperCase()),
  }));
  await executeMany(importUseCases, { tx, actor, now, requestId: upload.requestId }, rows);
  return importId;
}

async function knownFingerprints(tx: Transaction, source: string): Promise<Map<string, string>> {
  const known = await tx.useCase.findMany({
    where: { source },
    select: { sourceIdentity: true, sourceFingerprint: true },
  });
  return new Map(known.map((row) => [row.sourceIdentity ?? "", row.sourceFingerprint ?? ""]));
}

/** The ids of the departments that the plan names; those that are new here are made. */
async function departmentIds(tx: Transaction, { departments }: ImportPlan): Promise<Map<string, string>> {
  await tx.department.createMany({ data: departments, skipDuplicates: true });
  const all = await tx.department.findMany({ where: { code: { in: departments.map(({ code }) => code) } } });
  return new Map(all.map(({ code, id }) => [code.toUpperCase(), id]));
}
