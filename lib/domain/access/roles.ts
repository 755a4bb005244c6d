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
