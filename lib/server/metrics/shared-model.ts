import "server-only";
import type { Transaction } from "@/lib/server/db";
import type { Actor } from "@/lib/server/session";
import { stillOpen } from "@/lib/server/use-cases/conditions";
import { visibleTo } from "@/lib/server/use-cases/record";
import { keyOf, type UseCaseRow } from "@/lib/server/use-cases/rows";

/** The other open cases that lean on the model of this one, as far as this reader may know of them; large and small letters alike. */
export async function casesOnModel(
  tx: Transaction,
  actor: Actor,
  { id, modelName }: UseCaseRow,
): Promise<string[]> {
  if (modelName === null) return [];
  const rows = await tx.$queryRaw<{ number: number }[]>`
    select u.number from "UseCase" u
    where lower(u."modelName") = lower(${modelName}) and u.id <> ${id}::uuid
      and ${stillOpen} and ${visibleTo(actor)}
    order by u.number limit 20`;
  return rows.map(({ number }) => keyOf(number));
}
