import type { ReviewArea, Role } from "@/lib/domain/access/roles";

/** How far a grant goes: own cases, cases of one's department, cases one is assigned to rate or review, or any. */
export type Reach = "own" | "department" | "assigned" | "any";

/** `everyone` is any person who is signed in, whatever the roles. */
export type Holder = "everyone" | Role | `reviewer:${ReviewArea}`;

/** Who may do what, how far: the one table behind server and screens (`api.md`, "Who sees, who does"). */
export const permissions = {
  "useCase:read": { everyone: ["any"] },
  "useCase:export": { everyone: ["any"] },
  "useCase:readConfidential": { everyone: ["own", "assigned"], lead: ["any"] },
  "useCase:openConfidential": { executive: ["any"], auditor: ["any"] },
  "value:read": {
    everyone: ["own", "assigned"],
    lead: ["any"],
    executive: ["any"],
    "reviewer:finance": ["any"],
    auditor: ["any"],
  },
  "risk:read": {
    everyone: ["own", "assigned"],
    lead: ["any"],
    executive: ["any"],
    reviewer: ["any"],
    auditor: ["any"],
  },
  "useCase:follow": { everyone: ["any"] },
  "comment:write": { everyone: ["any"] },
  "comment:edit": { everyone: ["own"] },
  "useCase:create": { proposer: ["any"] },
  "useCase:edit": { everyone: ["own"], lead: ["any"] },
  "useCase:submit": { everyone: ["own"] },
  "useCase:sponsor": { everyone: ["own"] },
  "useCase:triage": { lead: ["any"] },
  "useCase:score": { lead: ["any"] },
  "useCase:reveal": { lead: ["any"] },
  "useCase:fund": { executive: ["any"] },
  "useCase:decline": { lead: ["any"], executive: ["any"] },
  "useCase:merge": { lead: ["any"] },
  "useCase:decide": { lead: ["any"], executive: ["any"] },
  "useCase:deliver": { delivery: ["any"], lead: ["any"] },
  "useCase:retire": { everyone: ["own"], lead: ["any"] },
  "useCase:stop": { executive: ["any"] },
  "useCase:reopen": { lead: ["any"] },
  "useCase:goBack": { lead: ["any"] },
  "useCase:takeBack": { executive: ["any"] },
  "useCase:move": { everyone: ["own"], delivery: ["any"], lead: ["any"], executive: ["any"] },
  "useCase:import": { lead: ["any"] },
  "intake:read": { lead: ["any"] },
  "rating:write": { scorer: ["assigned"] },
  "rating:read": { everyone: ["any"] },
  "blocker:raise": { everyone: ["assigned"], reviewer: ["any"] },
  "blocker:lift": { reviewer: ["any"] },
  "condition:meet": { lead: ["any"], reviewer: ["any"] },
  "metric:write": { everyone: ["own"], lead: ["any"], delivery: ["any"] },
  "metric:read": { everyone: ["any"] },
  "portfolio:read": { everyone: ["any"] },
  "cycle:edit": { lead: ["any"] },
  "scoringModel:read": { everyone: ["any"] },
  "department:read": { everyone: ["any"] },
  "department:edit": { admin: ["any"] },
  "person:read": { everyone: ["any"] },
  "person:manage": { admin: ["any"] },
  "token:manage": { everyone: ["own"] },
  "session:manage": { everyone: ["own"] },
  "savedView:read": { everyone: ["any"] },
  "savedView:write": { everyone: ["own"] },
  "savedView:share": { lead: ["any"], admin: ["any"] },
  "bulkChange:read": { everyone: ["own"] },
  "bulkChange:write": { everyone: ["own"] },
  "notice:read": { everyone: ["own"] },
  "audit:read": { auditor: ["any"], admin: ["any"] },
  "sample:remove": { admin: ["any"] },
} as const satisfies Record<string, Partial<Record<Holder, readonly Reach[]>>>;

export type Permission = keyof typeof permissions;
