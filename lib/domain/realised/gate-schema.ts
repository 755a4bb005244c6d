import { z } from "zod";
import { Reason } from "@/lib/domain/shared/text";

export const GateDays = z.union(
  [z.literal(60), z.literal(90), z.literal(180)],
  "A gate is 60, 90 or 180 days after the launch.",
);

export const GateOutcome = z.enum(["continue", "fix", "stop"]);

/** What a person decides at a gate, whatever the draft says. */
export const DecideGate = z.strictObject({ days: GateDays, outcome: GateOutcome, reason: Reason });
