import "server-only";
import { canEverywhere } from "@/lib/domain/access/can";
import type { Permission } from "@/lib/domain/access/permissions";
import { type Actor, currentActor } from "@/lib/server/session";

/** Who looks at a page that needs a permission over everything. Without it the page does not exist for them. */
export async function currentActorWho(permission: Permission): Promise<Actor> {
  const actor = await currentActor();
  if (canEverywhere(actor, permission)) return actor;
  // Loaded here because scripts, which have no pages, cannot load it.
  const { notFound } = await import("next/navigation");
  return notFound();
}
