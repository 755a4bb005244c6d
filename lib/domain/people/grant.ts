import type { ReviewArea, Role } from "@/lib/domain/access/roles";
import type { FieldError } from "@/lib/domain/shared/domain-error";

/** The roles of a person, and the areas that a reviewer reviews. */
export interface Grant {
  roles: Role[];
  areas: ReviewArea[];
}

/** What is wrong with a grant, at its fields: a reviewer has at least one area, nobody else has any. */
export function grantComplaints({ roles, areas }: Grant): FieldError[] {
  const reviews = roles.includes("reviewer");
  if (reviews && areas.length === 0) {
    return [{ field: "areas", message: "Choose what this reviewer reviews.", code: "areaMissing" }];
  }
  if (!reviews && areas.length > 0) {
    return [{ field: "areas", message: "Areas belong to the role of reviewer.", code: "areaWithoutRole" }];
  }
  return [];
}

/**
 * What a person's groups at the identity provider give, by the operator's map. Groups without an entry give nothing;
 * a person whose groups give nothing at all is a viewer.
 */
export function grantOfGroups(map: Readonly<Record<string, Grant>>, groups: readonly string[]): Grant {
  const grants = groups.flatMap((group) => (Object.hasOwn(map, group) ? (map[group] ?? []) : []));
  const roles = unique(grants.flatMap((grant) => grant.roles));
  const areas = unique(grants.flatMap((grant) => grant.areas));
  return { roles: roles.length > 0 ? roles : ["viewer"], areas };
}

/** Are these the same roles and areas, in whatever order? */
export function isSameGrant(one: Grant, other: Grant): boolean {
  return isSameSet(one.roles, other.roles) && isSameSet(one.areas, other.areas);
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  const all = new Set([...one, ...other]);
  return all.size === new Set(one).size && all.size === new Set(other).size;
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
