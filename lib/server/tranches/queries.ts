import "server-only";
import { trancheSteps } from "@/lib/domain/business-case/tranche-steps";
import { NoInput } from "@/lib/domain/shared/no-input";
import { database } from "@/lib/server/db";
import { defineQuery } from "@/lib/server/query";
import { trancheView } from "@/lib/server/tranches/record";
import { requireMoneyOf } from "@/lib/server/use-cases/require";

/** The tranches of a case in the order in which they are released. */
export const listTranches = defineQuery({
  name: "tranche.list",
  permission: "value:read",
  input: NoInput,
  async run(actor, _input, target) {
    const useCase = await requireMoneyOf(actor, target);
    const rows = await database().tranche.findMany({ where: { useCaseId: useCase.id } });
    const releases = await releasesOf(rows.flatMap(({ decisionId }) => decisionId ?? []));
    return {
      data: rows
        .map((row) => ({ ...trancheView(row), released: releases.get(row.decisionId ?? "") ?? null }))
        .sort((a, b) => trancheSteps.indexOf(a.name) - trancheSteps.indexOf(b.name)),
    };
  },
});

export type ListedTranche = Awaited<ReturnType<(typeof listTranches)["run"]>>["data"][number];

/** By which decision each was released, and whose it was. */
async function releasesOf(ids: string[]): Promise<Map<string, { at: Date; by: string | null }>> {
  if (ids.length === 0) return new Map();
  const rows = await database().$queryRaw<{ id: string; at: Date; by: string | null }[]>`
    select d.id, d.at, p.name as by from "Decision" d left join "Person" p on p.id = d."byId"
    where d.id = any(${ids}::uuid[])`;
  return new Map(rows.map(({ id, at, by }) => [id, { at, by }]));
}
