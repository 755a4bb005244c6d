import "server-only";
import { canEverywhere } from "@/lib/domain/access/can";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { database } from "@/lib/server/db";
import type { ImportModel, JobModel } from "@/lib/server/generated/models";
import { readUploaded } from "@/lib/server/imports/reading";
import { readingView } from "@/lib/server/imports/reading-view";
import { importRecord } from "@/lib/server/imports/record";
import { importView, type ListedImport, listedView } from "@/lib/server/imports/rows";
import { nameIn, namesOf } from "@/lib/server/people/names";
import { defineQuery } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";

/** What was brought in so far, latest first. */
export const listImports = defineQuery({
  name: "import.list",
  permission: "useCase:import",
  input: NoInput,
  async run(actor) {
    requireLead(actor);
    const imports = await database().import.findMany({
      omit: { report: true, rejected: true, mapping: true, layout: true, disappeared: true },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: 100,
    });
    const { byOf, jobOf } = await aroundImports(imports);
    return { data: imports.map((row) => listedView(row, { by: byOf(row), job: jobOf(row) })) };
  },
});

/** One import with its whole report, and how far it is. */
export const getImport = defineQuery({
  name: "import.get",
  permission: "useCase:import",
  input: NoInput,
  async run(actor, _input, target) {
    const row = await requireImport(actor, target);
    const { byOf, jobOf } = await aroundImports([row]);
    return importView(row, { by: byOf(row), job: jobOf(row), now: new Date() });
  },
});

/** What an uploaded file holds: its sheets, what its columns are taken for, and the words that need a meaning. */
export const getReading = defineQuery({
  name: "import.read",
  permission: "useCase:import",
  input: NoInput,
  async run(actor, _input, target) {
    const row = await requireImport(actor, target);
    const read = await readUploaded(database(), row);
    return readingView(database(), row, read, new Date());
  },
  version: ({ version }) => version,
});

async function requireImport(actor: Actor, target: string): Promise<ImportModel> {
  requireLead(actor);
  const found = await importRecord.load(database(), actor, target);
  if (!found) throw new DomainError("notFound", "There is no such import.");
  return found;
}

async function aroundImports(imports: readonly ListedImport[]) {
  const [names, jobs] = await Promise.all([
    namesOf(
      database(),
      imports.map(({ byId }) => byId),
    ),
    database().job.findMany({ where: { id: { in: imports.flatMap(({ jobId }) => jobId ?? []) } } }),
  ]);
  return {
    byOf: ({ byId }: ListedImport) => nameIn(names, byId),
    jobOf: ({ jobId }: ListedImport): JobModel | null => jobs.find(({ id }) => id === jobId) ?? null,
  };
}

function requireLead(actor: Actor): void {
  if (!canEverywhere(actor, "useCase:import")) throw new DomainError("forbidden", "A lead brings in lists.");
}
