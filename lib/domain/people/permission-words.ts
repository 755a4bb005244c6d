import type { Holder, Permission, Reach } from "@/lib/domain/access/permissions";
import { areaNames, roleNames } from "@/lib/domain/access/role-names";
import { ReviewArea } from "@/lib/domain/access/roles";

/** What each permission lets somebody do, in words that finish the sentence "may …". */
export const permissionWords: Record<Permission, string> = {
  "useCase:read": "read cases that are not confidential",
  "useCase:export": "take the list of cases along as a file",
  "useCase:readConfidential": "read confidential cases",
  "useCase:openConfidential": "open a confidential case with a reason that is logged",
  "value:read": "see money and head-count",
  "risk:read": "see the answers to the risk questions",
  "useCase:follow": "follow a case",
  "comment:write": "comment on a case",
  "comment:edit": "change or take back a comment",
  "useCase:create": "propose a case",
  "useCase:edit": "change a case",
  "useCase:submit": "submit a draft or a returned case",
  "useCase:sponsor": "accept being the sponsor",
  "useCase:join": "join a case as a co-sponsor, and leave again",
  "useCase:triage": "take a case into triage and return it with a question",
  "useCase:score": "set up a panel and start scoring",
  "useCase:reveal": "reveal the ratings",
  "useCase:fund": "fund a case, or fund a proof",
  "useCase:decline": "decline a case",
  "useCase:merge": "merge a case into another",
  "useCase:decide": "record a decision",
  "useCase:deliver": "start building, start a pilot, go live",
  "useCase:retire": "retire a live case",
  "useCase:stop": "stop a case that is being built or used",
  "useCase:reopen": "reopen a parked, declined or stopped case",
  "useCase:goBack": "take a case back one step",
  "useCase:takeBack": "take back a decision",
  "useCase:move": "move a case along its stages",
  "useCase:import": "import cases from a file",
  "importPreset:edit": "change and remove saved ways to read a list",
  "intake:read": "read how proposing goes, in numbers",
  "rating:write": "rate a case",
  "rating:read": "read ratings once they are revealed",
  "blocker:raise": "raise a blocker",
  "blocker:lift": "lift a blocker",
  "condition:meet": "mark a condition as met",
  "metric:write": "set success metrics and report readings",
  "metric:read": "read success metrics",
  "businessCase:write": "make and change a business case",
  "businessCase:deviate": "allow a business case other assumptions than finance's",
  "businessCase:sign": "sign a business case as its benefit owner",
  "actual:write": "enter what a case really cost and brought",
  "actual:confirm": "confirm the value that was claimed, and write off what was not",
  "period:read": "read the books of a quarter",
  "period:close": "close a quarter, and open it again with a second person",
  "tranche:write": "plan the tranches of a case and their stop rules",
  "finance:read": "read finance's policy, rates and benefit pools",
  "finance:edit": "set finance's policy and rates",
  "benefitPool:edit": "add benefit pools and say what they hold",
  "portfolio:read": "see the ranking",
  "cycle:edit": "set the cycle and its budget",
  "scoringModel:read": "read the scoring model",
  "department:read": "see departments",
  "department:edit": "add and rename departments",
  "person:read": "see people's names, departments and roles",
  "person:manage": "add people, change roles, reset passwords",
  "token:manage": "make and revoke API tokens",
  "session:manage": "see and end sessions",
  "savedView:read": "use saved views of the list",
  "savedView:write": "save views and change or remove them",
  "savedView:share": "show a saved view to everyone",
  "bulkChange:read": "look at changes of many cases",
  "bulkChange:write": "change many cases at once, each as far as they may, and take it back",
  "notice:read": "read notices",
  "job:read": "follow background work",
  "job:cancel": "cancel background work",
  "audit:read": "read the audit log",
  "sample:remove": "remove the sample portfolio",
};

export const reachWords: Record<Reach, string> = {
  own: "their own",
  department: "of their department",
  assigned: "assigned to them",
  any: "any",
};

/** The name of whoever holds a permission. */
export function holderName(holder: Holder): string {
  if (holder === "everyone") return "Everybody signed in";
  const area = ReviewArea.safeParse(holder.split(":")[1]).data;
  return area ? `Reviewer for ${areaNames[area].toLowerCase()}` : roleNames[holder as keyof typeof roleNames];
}
