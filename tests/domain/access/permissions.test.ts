import { describe, expect, test } from "vitest";
import { noStanding, type Rights, type Standing } from "@/lib/domain/access/actor";
import { can, canEverywhere, hasReach, reachesOf } from "@/lib/domain/access/can";
import { type Permission, permissions } from "@/lib/domain/access/permissions";

/**
 * The table of `api.md`, "Who sees, who does", written down a second time. `everyone` is anybody who is signed in;
 * `own` and `assigned` are anybody who stands so to the record; a role alone holds it everywhere; `scorer@assigned` is a
 * scorer on the panel.
 */
const table: Record<Permission, string> = {
  "useCase:read": "everyone",
  "useCase:export": "everyone",
  "useCase:readConfidential": "own assigned lead",
  "useCase:openConfidential": "executive auditor",
  "value:read": "own assigned lead executive finance auditor",
  "value:readAll": "lead executive finance auditor",
  "risk:read": "own assigned lead executive privacy finance auditor",
  "useCase:follow": "everyone",
  "comment:write": "everyone",
  "comment:edit": "own",
  "useCase:create": "proposer",
  "useCase:edit": "own lead",
  "useCase:submit": "own",
  "useCase:sponsor": "own",
  "useCase:join": "everyone",
  "useCase:triage": "lead",
  "useCase:score": "lead",
  "useCase:reveal": "lead",
  "useCase:fund": "executive",
  "useCase:decline": "lead executive",
  "useCase:merge": "lead",
  "useCase:decide": "lead executive",
  "useCase:deliver": "delivery lead",
  "useCase:retire": "own lead",
  "useCase:stop": "executive",
  "useCase:reopen": "lead",
  "useCase:goBack": "lead",
  "useCase:takeBack": "executive",
  "useCase:move": "own delivery lead executive",
  "useCase:import": "lead",
  "importPreset:edit": "lead@own",
  "intake:read": "lead",
  "rating:write": "scorer@assigned",
  "rating:read": "everyone",
  "override:read": "lead",
  "override:write": "lead",
  "panel:handOn": "scorer@assigned lead",
  "quickLook:write": "proposer@department scorer@department lead",
  "valueCheck:write": "own delivery lead executive",
  "blocker:raise": "assigned privacy finance",
  "blocker:lift": "privacy finance",
  "condition:meet": "lead privacy finance",
  "metric:write": "own lead delivery",
  "metric:read": "everyone",
  "businessCase:write": "own lead finance",
  "businessCase:deviate": "lead finance",
  "businessCase:sign": "own",
  "actual:write": "own lead finance",
  "actual:confirm": "finance",
  "measurement:propose": "own lead finance",
  "measurement:agree": "finance",
  "period:read": "lead executive finance auditor",
  "period:close": "finance",
  "gate:decide": "executive",
  "tranche:write": "lead executive finance",
  "finance:read": "everyone",
  "finance:edit": "finance",
  "benefitPool:edit": "lead finance",
  "portfolio:read": "everyone",
  "cycle:edit": "lead",
  "scoringModel:read": "everyone",
  "scoringModel:edit": "lead",
  "department:read": "everyone",
  "department:edit": "admin",
  "person:read": "everyone",
  "person:manage": "admin",
  "token:manage": "own",
  "session:manage": "own",
  "savedView:read": "everyone",
  "savedView:write": "own",
  "savedView:share": "lead admin",
  "bulkChange:read": "own",
  "bulkChange:write": "own",
  "notice:read": "own",
  "account:edit": "own",
  "job:read": "own lead admin",
  "job:cancel": "own lead admin",
  "audit:read": "auditor admin",
  "sample:remove": "admin",
};

const nobody: Rights = { personId: "me", departmentId: null, roles: [], areas: [], scopes: null };
const holders: Record<string, Rights> = {
  nobody,
  viewer: { ...nobody, roles: ["viewer"] },
  proposer: { ...nobody, roles: ["proposer"] },
  scorer: { ...nobody, roles: ["scorer"] },
  delivery: { ...nobody, roles: ["delivery"] },
  lead: { ...nobody, roles: ["lead"] },
  executive: { ...nobody, roles: ["executive"] },
  privacy: { ...nobody, roles: ["reviewer"], areas: ["privacy"] },
  finance: { ...nobody, roles: ["reviewer"], areas: ["finance"] },
  auditor: { ...nobody, roles: ["auditor"] },
  admin: { ...nobody, roles: ["admin"] },
};
const standings: Record<string, Standing> = {
  other: noStanding,
  own: { ...noStanding, own: true },
  department: { ...noStanding, department: true },
  assigned: { ...noStanding, assigned: true },
};

describe("The table of permissions", () => {
  test("names every permission there is", () => {
    expect(Object.keys(permissions).sort()).toEqual(Object.keys(table).sort());
  });

  test.each(Object.entries(table))("gives %s to %s, and to nobody else", (permission, words) => {
    const granted = words.split(" ");
    for (const [holder, rights] of Object.entries(holders)) {
      for (const [place, standing] of Object.entries(standings)) {
        const cell = `${permission} for ${holder}, ${place}`;
        const expected = ["everyone", holder, place, `${holder}@${place}`].some((word) =>
          granted.includes(word),
        );
        expect(can(rights, permission as Permission, standing), cell).toBe(expected);
      }
    }
  });

  test("gives somebody with two roles what either of them has, and no more", () => {
    const both: Rights = { ...nobody, roles: ["lead", "executive"] };
    for (const permission of Object.keys(table) as Permission[]) {
      const either =
        canEverywhere(holders.lead ?? nobody, permission) ||
        canEverywhere(holders.executive ?? nobody, permission);
      expect(canEverywhere(both, permission), permission).toBe(either);
    }
  });

  test("gives areas nothing without the role of a reviewer", () => {
    const areasAlone: Rights = { ...nobody, areas: ["finance", "privacy"] };
    expect(canEverywhere(areasAlone, "value:read")).toBe(false);
    expect(hasReach(areasAlone, "blocker:lift")).toBe(false);
  });

  test("lets an admin into no score, no approval and no confidential case", () => {
    const held = (Object.keys(table) as Permission[]).filter((permission) =>
      canEverywhere(holders.admin ?? nobody, permission),
    );
    const everybodys = Object.entries(table).filter(([, words]) => words === "everyone");
    const own = [
      "department:edit",
      "person:manage",
      "job:read",
      "job:cancel",
      "audit:read",
      "sample:remove",
      "savedView:share",
    ];
    expect(held.sort()).toEqual([...everybodys.map(([permission]) => permission), ...own].sort());
  });
});

describe("The scopes of a token", () => {
  const lead = holders.lead ?? nobody;

  test("take away what they do not name", () => {
    const narrow: Rights = { ...lead, scopes: new Set(["useCase:read"] as const) };
    expect(can(narrow, "useCase:triage", noStanding)).toBe(false);
    expect(reachesOf(narrow, "value:read").size).toBe(0);
    expect(can(narrow, "useCase:read", noStanding)).toBe(true);
  });

  test("never give what the person does not have", () => {
    const wide: Rights = {
      ...(holders.viewer ?? nobody),
      scopes: new Set(Object.keys(table) as Permission[]),
    };
    for (const permission of Object.keys(table) as Permission[]) {
      for (const standing of Object.values(standings)) {
        expect(can(wide, permission, standing), permission).toBe(
          can(holders.viewer ?? nobody, permission, standing),
        );
      }
    }
  });
});
