import { z } from "zod";
import { roundScore } from "@/lib/domain/scoring/round-score";
import { Reason } from "@/lib/domain/shared/text";

const Place = z
  .number()
  .min(1, "The scale begins at 1.")
  .max(5, "The scale ends at 5.")
  .transform(roundScore)
  .nullable();

/** A lead's proposal; both axes null asks to go back to what the panel rated. */
export const ProposeOverride = z.strictObject({ impact: Place, feasibility: Place, reason: Reason });

export const OverrideOutcome = z.enum(["accept", "decline", "withdraw"]);
export type OverrideOutcome = z.infer<typeof OverrideOutcome>;

export const SettleOverride = z
  .strictObject({ outcome: OverrideOutcome, note: Reason.optional() })
  .refine(({ outcome, note }) => outcome !== "decline" || note !== undefined, {
    path: ["note"],
    message: "Say why you decline.",
  });

/** The states of an override, by what was decided about it. */
export const overrideStates = { accept: "accepted", decline: "declined", withdraw: "withdrawn" } as const;
