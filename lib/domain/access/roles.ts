import { z } from "zod";

export const Role = z.enum([
  "viewer",
  "proposer",
  "scorer",
  "delivery",
  "lead",
  "executive",
  "reviewer",
  "auditor",
  "admin",
]);
export type Role = z.infer<typeof Role>;

export const ReviewArea = z.enum(["privacy", "security", "legal", "ethics", "finance"]);
export type ReviewArea = z.infer<typeof ReviewArea>;

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
