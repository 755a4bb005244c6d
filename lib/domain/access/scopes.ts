import { z } from "zod";
import { type Permission, permissions } from "@/lib/domain/access/permissions";

const allPermissions = Object.keys(permissions) as Permission[];
const reading = allPermissions.filter((permission) => /:(read|export)/.test(permission));
const speaking = ["useCase:follow", "comment:write", "comment:edit"] as const satisfies readonly Permission[];

/** Groups of permissions a token can be limited to; each contains what it takes to read first. */
export const scopeGroups = {
  read: reading,
  propose: [
    ...reading,
    ...speaking,
    "useCase:create",
    "useCase:edit",
    "useCase:submit",
    "useCase:sponsor",
    "useCase:join",
    "businessCase:write",
    "businessCase:sign",
    "actual:write",
    "measurement:propose",
    "metric:write",
    "quickLook:write",
    "valueCheck:write",
    "savedView:write",
    "bulkChange:write",
  ],
  score: [...reading, ...speaking, "rating:write", "panel:handOn", "quickLook:write", "blocker:raise"],
  deliver: [
    ...reading,
    ...speaking,
    "useCase:deliver",
    "useCase:retire",
    "useCase:move",
    "metric:write",
    "valueCheck:write",
    "actual:write",
    "measurement:propose",
  ],
  lead: [
    ...reading,
    ...speaking,
    "useCase:edit",
    "useCase:triage",
    "useCase:score",
    "useCase:reveal",
    "panel:handOn",
    "quickLook:write",
    "valueCheck:write",
    "useCase:decline",
    "useCase:merge",
    "useCase:decide",
    "useCase:deliver",
    "useCase:retire",
    "useCase:reopen",
    "useCase:goBack",
    "useCase:move",
    "useCase:import",
    "importPreset:edit",
    "job:cancel",
    "condition:meet",
    "metric:write",
    "businessCase:write",
    "businessCase:deviate",
    "actual:write",
    "measurement:propose",
    "tranche:write",
    "benefitPool:edit",
    "cycle:edit",
    "scoringModel:edit",
    "override:write",
    "savedView:write",
    "savedView:share",
    "bulkChange:write",
  ],
  decide: [
    ...reading,
    ...speaking,
    "useCase:openConfidential",
    "useCase:fund",
    "useCase:decline",
    "useCase:decide",
    "useCase:stop",
    "useCase:takeBack",
    "useCase:move",
    "valueCheck:write",
    "tranche:write",
    "gate:decide",
  ],
  review: [
    ...reading,
    ...speaking,
    "blocker:raise",
    "blocker:lift",
    "condition:meet",
    "businessCase:write",
    "businessCase:deviate",
    "actual:write",
    "actual:confirm",
    "measurement:propose",
    "measurement:agree",
    "period:close",
    "tranche:write",
    "finance:edit",
    "benefitPool:edit",
  ],
  audit: [...reading, "useCase:openConfidential"],
  admin: [
    ...reading,
    "job:cancel",
    "department:edit",
    "person:manage",
    "sample:remove",
    "savedView:write",
    "savedView:share",
  ],
} as const satisfies Record<string, readonly Permission[]>;

export type ScopeGroup = keyof typeof scopeGroups;

/** A scope is a permission or the name of a group. */
export const Scope = z.enum([...allPermissions, ...(Object.keys(scopeGroups) as ScopeGroup[])] as [
  string,
  ...string[],
]);

/** The permissions that a list of scopes stands for. */
export function permissionsOf(scopes: readonly string[]): ReadonlySet<Permission> {
  return new Set(
    scopes.flatMap((scope) =>
      scope in scopeGroups ? [...scopeGroups[scope as ScopeGroup]] : [scope as Permission],
    ),
  );
}
