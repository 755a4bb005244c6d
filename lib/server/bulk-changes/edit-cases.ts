import "server-only";
import { z } from "zod";
import type { BulkCommand } from "@/lib/server/bulk";
import type { OwnedAndTagged } from "@/lib/server/bulk-changes/rows";
import type { UseCaseModel } from "@/lib/server/generated/models";
import { claimCases, manyCases } from "@/lib/server/use-cases/record";

/** A case and what its tags and owner become. */
export interface CaseEdit extends OwnedAndTagged {
  id: string;
}

/** The edit of one case, for many at once: the same name in the log, the same right, one version each. */
export const editUseCases: BulkCommand<CaseEdit, UseCaseModel> = {
  name: "useCase.edit",
  permission: "useCase:edit",
  input: z.custom<CaseEdit>(),
  changes: manyCases,
  async load(tx, _actor, rows) {
    const found = await tx.useCase.findMany({ where: { id: { in: rows.map(({ id }) => id) } } });
    const byId = new Map(found.map((row) => [row.id, row]));
    return rows.map(({ id }) => byId.get(id) ?? null);
  },
  claim: claimCases,
  async write(pairs, { tx, now }) {
    const edits = pairs.map(({ row }) => row);
    await tx.$executeRaw`
      update "UseCase" u set tags = c.tags, "ownerId" = c."ownerId", "ownerAnswered" = c."ownerAnswered", "updatedAt" = ${now}
      from jsonb_to_recordset(${JSON.stringify(edits)}::jsonb)
        c(id uuid, tags text[], "ownerId" uuid, "ownerAnswered" boolean)
      where u.id = c.id`;
    const found = await tx.useCase.findMany({ where: { id: { in: edits.map(({ id }) => id) } } });
    const byId = new Map(found.map((row) => [row.id, row]));
    return edits.flatMap(({ id }) => byId.get(id) ?? []);
  },
};
