import { areaNames, roleNames } from "@/lib/domain/access/role-names";
import { ReviewArea, Role } from "@/lib/domain/access/roles";

const roleDescriptions: Record<Role, string> = {
  viewer: "Reads cases and the ranking.",
  proposer: "Proposes cases.",
  scorer: "Rates cases on panels.",
  delivery: "Builds, pilots and takes live what was funded.",
  lead: "Triages, sets up panels, ranks and recommends.",
  executive: "Decides and funds.",
  reviewer: "Reviews in the areas chosen below.",
  auditor: "Reads everything, the audit log included.",
  admin: "Looks after people and settings; no scores, no approvals.",
};

export const roleChoices = Role.options.map((role) => ({
  value: role,
  label: roleNames[role],
  description: roleDescriptions[role],
}));

const areaChoices = ReviewArea.options.map((area) => ({ value: area, label: areaNames[area] }));

/** What an admin may give to a person. */
export const personChoices = { roles: roleChoices, areas: areaChoices };
