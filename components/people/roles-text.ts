import { areaNames, roleNames } from "@/lib/domain/access/role-names";
import type { ReviewArea, Role } from "@/lib/domain/access/roles";
import { formatList } from "@/lib/format/words";

/** "AI lead, Reviewer (privacy, legal)". */
export function rolesText(roles: readonly Role[], areas: readonly ReviewArea[] = []): string {
  const reviewed = areas.map((area) => areaNames[area].toLowerCase()).join(", ");
  const names = roles.map((role) =>
    role === "reviewer" && reviewed ? `Reviewer (${reviewed})` : roleNames[role],
  );
  return formatList(names);
}
