import "server-only";
import { z } from "zod";
import { canEverywhere } from "@/lib/domain/access/can";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { database } from "@/lib/server/db";
import { defineQuery } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";
import { isUuid } from "@/lib/server/use-cases/rows";

/** What was brought in so far, latest first. */
export const listImports = defineQuery({
  name: "import.list",
  permission: "useCase:import",
  input: z.strictObject({}),
  async run(actor) {
    requireLead(actor);
    const imports = await database().import.findMany({
      omit: { report: true },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: 100,
    });
    const people = await database().person.findMany({
      where: { id: { in: imports.map(({ byId }) => byId) } },
      select: { id: true, name: true },
    });
    return {
      data: imports.map(({ byId, ...row }) => ({
        ...row,
        by: people.find(({ id }) => id === byId)?.name ?? "Somebody who left",
      })),
    };
  },
});

/** One import with its whole report. */
export const getImport = defineQuery({
  name: "import.get",
  permission: "useCase:import",
  input: z.strictObject({}),
  async run(actor, _input, target) {
    requireLead(actor);
    const found = isUuid(target) ? await database().import.findUnique({ where: { id: target } }) : null;
    if (!found) throw new DomainError("notFound", "There is no such import.");
    return found;
  },
});

function requireLead(actor: Actor): void {
  if (!canEverywhere(actor, "useCase:import")) throw new DomainError("forbidden", "A lead brings in lists.");
}
