import { randomUUID } from "node:crypto";
import { database } from "@/lib/server/db";
import type { Write } from "@/tests/server/access/writes";
import { germanList, germanMapping, mapped } from "@/tests/server/imports/lists";
import { call } from "@/tests/support/call";
import type { Cast } from "@/tests/support/world";

const anyVersion = { "if-match": "*" };

const write = (method: Write["method"], route: string, make: (cast: Cast) => Promise<string>): Write => ({
  name: `${method} ${route}`,
  method,
  who: "lead",
  make: async (cast) => ({ path: await make(cast), body: {} }),
});

/** Every way to change an import, a preset of one, or the work that it is. */
export const writesOnImports: readonly Write[] = [
  {
    name: "POST /import-presets",
    method: "POST",
    who: "lead",
    make: async () => ({ path: "/import-presets", body: aPreset() }),
  },
  {
    name: "PATCH /import-presets/{id}",
    method: "PATCH",
    who: "lead",
    make: async (cast) => ({
      path: `/import-presets/${await aPresetId(cast)}`,
      body: { name: `Renamed ${randomUUID()}` },
      headers: anyVersion,
    }),
  },
  write("DELETE", "/import-presets/{id}", async (cast) => `/import-presets/${await aPresetId(cast)}`),
  {
    name: "PATCH /imports/{id}",
    method: "PATCH",
    who: "lead",
    make: async (cast) => ({
      path: `/imports/${await aMappedImport(cast)}`,
      body: { mapping: germanMapping() },
      headers: anyVersion,
    }),
  },
  write("POST", "/imports/{id}/dry-run", async (cast) => `/imports/${await aMappedImport(cast)}/dry-run`),
  write("POST", "/imports/{id}/commit", async (cast) => `/imports/${await aMappedImport(cast)}/commit`),
  write("POST", "/imports/{id}/undo", async (cast) => `/imports/${await aDoneImport(cast)}/undo`),
  write("POST", "/jobs/{id}/cancel", async (cast) => `/jobs/${await aJobId(cast)}/cancel`),
];

export async function aMappedImport({ lead, token }: Cast): Promise<string> {
  const mapping = { ...germanMapping(), source: `Anwendungsfälle ${randomUUID()}` };
  return mapped(await token(lead), germanList(), mapping);
}

export async function aJobId({ lead }: Cast): Promise<string> {
  return (await database().job.create({ data: { kind: "import", byId: lead.personId } })).id;
}

function aPreset() {
  return { name: `Preset ${randomUUID()}`, mapping: germanMapping() };
}

async function aPresetId({ lead, token }: Cast): Promise<string> {
  const body = aPreset();
  return (await call<{ id: string }>("POST", "/import-presets", { token: await token(lead), body })).body.id;
}

async function aDoneImport({ lead }: Cast): Promise<string> {
  const data = {
    source: `Done ${randomUUID()}`,
    fileName: "list.csv",
    sha256: "0".repeat(64),
    rows: 1,
    written: 1,
    created: 1,
    updated: 0,
    unchanged: 0,
    report: {},
    byId: lead.personId,
    at: new Date(),
    finishedAt: new Date(),
  };
  return (await database().import.create({ data })).id;
}
