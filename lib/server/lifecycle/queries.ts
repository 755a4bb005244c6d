import "server-only";
import { NoInput } from "@/lib/domain/shared/no-input";
import { database } from "@/lib/server/db";
import { defineQuery } from "@/lib/server/query";
import { visibleTo } from "@/lib/server/use-cases/record";
import { requireUseCase } from "@/lib/server/use-cases/require";
import { keyOf } from "@/lib/server/use-cases/rows";

/** The cases that were merged into this one, as far as the reader may know of them: where their history stands. */
export const listMergedCases = defineQuery({
  name: "useCase.merged",
  permission: "useCase:read",
  input: NoInput,
  async run(actor, _input, target) {
    const useCase = await requireUseCase(actor, target);
    const rows = await database().$queryRaw<MergedRow[]>`
      select u.number, u.title, u."stageSince" as at,
        (select c.reason from "StageChange" c where c."useCaseId" = u.id and c.verb = 'merge'
          order by c.at desc, c.id desc limit 1) as reason
      from "UseCase" u where u."mergedIntoId" = ${useCase.id}::uuid and u.stage = 'merged' and ${visibleTo(actor)}
      order by u."stageSince", u.number limit 200`;
    return { data: rows.map(({ number, ...row }) => ({ key: keyOf(number), ...row })) };
  },
});

interface MergedRow {
  number: number;
  title: string;
  reason: string | null;
  at: Date;
}

export type MergedCase = Omit<MergedRow, "number"> & { key: string };
