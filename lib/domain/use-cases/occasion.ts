import { z } from "zod";
import { Outcome } from "@/lib/domain/lifecycle/moves";

/** What a version of a case was frozen for: it was submitted, or decided with this outcome. */
export const Occasion = z.enum(["submit", ...Outcome.options]);
export type Occasion = z.infer<typeof Occasion>;

export const occasionNames: Record<Occasion, string> = {
  submit: "Submitted",
  fund: "Funded",
  proofOnly: "Funded as a proof",
  defer: "Deferred",
  decline: "Declined",
  merge: "Merged",
};

/** Approvals: what was frozen at one of them is what somebody has put money behind. */
export const approvals: ReadonlySet<string> = new Set<Occasion>(["fund", "proofOnly"]);
