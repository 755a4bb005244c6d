import type { ReviewArea, Role } from "@/lib/domain/access/roles";

export const roleNames: Record<Role, string> = {
  viewer: "Viewer",
  proposer: "Proposer",
  scorer: "Scorer",
  delivery: "Delivery",
  lead: "AI lead",
  executive: "Executive",
  reviewer: "Reviewer",
  auditor: "Auditor",
  admin: "Admin",
};

export const areaNames: Record<ReviewArea, string> = {
  privacy: "Privacy",
  security: "Security",
  legal: "Legal",
  ethics: "Ethics",
  finance: "Finance",
};
