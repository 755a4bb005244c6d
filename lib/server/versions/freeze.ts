import "server-only";
import type { Occasion } from "@/lib/domain/use-cases/occasion";
import type { Context } from "@/lib/server/command";
import type { UseCaseRow } from "@/lib/server/use-cases/rows";
import { contentOf } from "@/lib/server/versions/content";

/**
 * Keeps what the case says at this moment, in the transaction of what happens to it. The case is claimed by then, so that no
 * two take one number.
 */
export async function freezeVersion(
  { tx, actor, current, now, note }: Context<UseCaseRow>,
  occasion: Occasion,
): Promise<void> {
  const content = JSON.stringify(await contentOf(tx, current));
  const [frozen] = await tx.$queryRaw<{ number: number }[]>`
    insert into "UseCaseVersion" (id, "useCaseId", number, occasion, content, "byId", at)
    select gen_random_uuid(), ${current.id}::uuid, coalesce(max(number), 0) + 1, ${occasion}, ${content}::jsonb,
      ${actor.personId}::uuid, ${now}
    from "UseCaseVersion" where "useCaseId" = ${current.id}::uuid
    returning number`;
  note({ frozenVersion: frozen?.number ?? null });
}
