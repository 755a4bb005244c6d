import type { Rights, Standing } from "@/lib/domain/access/actor";
import { type Holder, type Permission, permissions, type Reach } from "@/lib/domain/access/permissions";

/**
 * Every reach at which these rights hold a permission; empty when they do not hold it at all.
 * A token's scopes only take away.
 */
export function reachesOf(rights: Rights, permission: Permission): ReadonlySet<Reach> {
  if (rights.scopes && !rights.scopes.has(permission)) return new Set();
  const grants: Partial<Record<Holder, readonly Reach[]>> = permissions[permission];
  return new Set(holdersOf(rights).flatMap((holder) => grants[holder] ?? []));
}

/** May these rights do this to a record they stand to in this way? */
export function can(rights: Rights, permission: Permission, standing: Standing): boolean {
  const reaches = reachesOf(rights, permission);
  return (
    reaches.has("any") ||
    (reaches.has("own") && standing.own) ||
    (reaches.has("department") && standing.department) ||
    (reaches.has("assigned") && standing.assigned)
  );
}

/** Do these rights hold a permission over at least something? (The question of menus, and the first of the kernel.) */
export function hasReach(rights: Rights, permission: Permission): boolean {
  return reachesOf(rights, permission).size > 0;
}

/** Do these rights hold a permission over every record? */
export function canEverywhere(rights: Rights, permission: Permission): boolean {
  return reachesOf(rights, permission).has("any");
}

function holdersOf(rights: Rights): Holder[] {
  return ["everyone", ...rights.roles, ...areaHolders(rights)];
}

function areaHolders(rights: Rights): Holder[] {
  return rights.roles.includes("reviewer") ? rights.areas.map((area) => `reviewer:${area}` as const) : [];
}
