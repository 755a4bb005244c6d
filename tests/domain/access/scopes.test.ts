import { describe, expect, test } from "vitest";
import { type Permission, permissions } from "@/lib/domain/access/permissions";
import { permissionsOf, Scope, type ScopeGroup, scopeGroups } from "@/lib/domain/access/scopes";

const groups = Object.keys(scopeGroups) as ScopeGroup[];
const all = Object.keys(permissions) as Permission[];

/** What each group is for, beside reading. */
const deeds: Record<ScopeGroup, string> = {
  read: "",
  propose:
    "useCase:follow comment:write comment:edit useCase:create useCase:edit useCase:submit useCase:sponsor useCase:join savedView:write bulkChange:write metric:write businessCase:write businessCase:sign actual:write measurement:propose quickLook:write valueCheck:write",
  score: "useCase:follow comment:write comment:edit rating:write panel:handOn quickLook:write blocker:raise",
  deliver:
    "useCase:follow comment:write comment:edit useCase:deliver useCase:retire useCase:move metric:write valueCheck:write actual:write measurement:propose",
  lead: "useCase:follow comment:write comment:edit useCase:edit useCase:triage useCase:score useCase:reveal useCase:decline useCase:merge useCase:decide useCase:deliver useCase:retire useCase:reopen useCase:goBack useCase:move useCase:import importPreset:edit job:cancel bulkChange:write savedView:write savedView:share condition:meet metric:write cycle:edit scoringModel:edit override:write businessCase:write businessCase:deviate actual:write measurement:propose tranche:write benefitPool:edit panel:handOn quickLook:write valueCheck:write",
  decide:
    "useCase:follow comment:write comment:edit useCase:openConfidential useCase:fund useCase:decline useCase:decide useCase:stop useCase:takeBack useCase:move tranche:write valueCheck:write gate:decide",
  review:
    "useCase:follow comment:write comment:edit blocker:raise blocker:lift condition:meet businessCase:write businessCase:deviate actual:write actual:confirm measurement:propose measurement:agree period:close tranche:write finance:edit benefitPool:edit",
  audit: "useCase:openConfidential",
  admin: "job:cancel savedView:write savedView:share department:edit person:manage sample:remove",
};

describe("A scope", () => {
  test("is a permission or one of nine groups", () => {
    expect(groups.sort()).toEqual(
      ["admin", "audit", "decide", "deliver", "lead", "propose", "read", "review", "score"].sort(),
    );
    for (const scope of [...all, ...groups]) expect(Scope.safeParse(scope).success, scope).toBe(true);
    expect(Scope.safeParse("everything").success).toBe(false);
  });

  test.each(Object.entries(deeds))("of the group “%s” contains all reading and: %s", (group, words) => {
    const held = permissionsOf([group]);
    const reading = all.filter((permission) => /:(read|export)/.test(permission));
    expect([...held].sort()).toEqual([...reading, ...words.split(" ").filter(Boolean)].sort());
  });

  test("leaves making tokens, ending sessions and one's own account out of every group", () => {
    const grouped = permissionsOf(groups);
    expect(all.filter((permission) => !grouped.has(permission)).sort()).toEqual([
      "account:edit",
      "session:manage",
      "token:manage",
    ]);
  });

  test("of several names stands for all of them together", () => {
    expect([...permissionsOf(["useCase:create", "portfolio:read"])].sort()).toEqual([
      "portfolio:read",
      "useCase:create",
    ]);
  });
});
