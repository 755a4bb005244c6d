import { z } from "zod";
import { gateOutcomes } from "@/lib/domain/realised/gate";
import { Reason } from "@/lib/domain/shared/text";

const GateDays = z.union(
  [z.literal(60), z.literal(90), z.literal(180)],
  "A gate is 60, 90 or 180 days after the launch.",
);

/** What a person decides at a gate, whatever the draft says. */
export const DecideGate = z.strictObject({ days: GateDays, outcome: z.enum(gateOutcomes), reason: Reason });
