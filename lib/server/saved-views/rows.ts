import "server-only";
import type { SavedViewRow } from "@/lib/server/saved-views/record";
import type { Actor } from "@/lib/server/session";

/** A view as the API shows it; whether it is somebody's default is nobody else's business. */
export function savedViewOf({ ownerId, isDefault, ...view }: SavedViewRow, actor: Actor) {
  const isMine = ownerId === actor.personId;
  const { id, version, name, scope, query, updatedAt } = view;
  return { id, version, name, scope, query, isMine, isDefault: isMine && isDefault, updatedAt };
}

export type SavedView = ReturnType<typeof savedViewOf>;
