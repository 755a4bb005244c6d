import { type Holder, type Permission, permissions, type Reach } from "@/lib/domain/access/permissions";
import type { Role } from "@/lib/domain/access/roles";
import { holderName, permissionWords, reachWords } from "@/lib/domain/people/permission-words";

export interface PermissionLine {
  permission: Permission;
  words: string;
  grants: { holder: string; reach: string }[];
}

const titles: Record<string, string> = {
  useCase: "Cases",
  value: "Money",
  risk: "Risk",
  comment: "Discussion",
  rating: "Ratings",
  panel: "Ratings",
  quickLook: "Ratings",
  valueCheck: "Ratings",
  blocker: "Blockers and conditions",
  condition: "Blockers and conditions",
  metric: "Success metrics",
  portfolio: "Portfolio",
  cycle: "Portfolio",
  scoringModel: "Portfolio",
  savedView: "The list of cases",
  bulkChange: "The list of cases",
  department: "People and departments",
  person: "People and departments",
  token: "One's own account",
  session: "One's own account",
  notice: "One's own account",
  account: "One's own account",
  audit: "The system",
  sample: "The system",
};

/** The table of permissions in words, by what they are about; with a role, only what that role adds to everybody's. */
export function permissionGroups(role: Role | undefined): { title: string; lines: PermissionLine[] }[] {
  const groups = new Map<string, PermissionLine[]>();
  for (const permission of Object.keys(permissions) as Permission[]) {
    const grants = grantsOf(permission, role);
    if (grants.length === 0) continue;
    const title = titles[permission.split(":")[0] ?? ""] ?? "Other";
    groups.set(title, [
      ...(groups.get(title) ?? []),
      { permission, words: permissionWords[permission], grants },
    ]);
  }
  return [...groups].map(([title, lines]) => ({ title, lines }));
}

function grantsOf(permission: Permission, role: Role | undefined): PermissionLine["grants"] {
  const held = Object.entries(permissions[permission]) as [Holder, readonly Reach[]][];
  return held
    .filter(([holder]) => role === undefined || holder.split(":")[0] === role)
    .map(([holder, reaches]) => ({
      holder: holderName(holder),
      reach: reaches.map((reach) => reachWords[reach]).join(" or "),
    }));
}
