import { z } from "zod";
import type { Stage } from "@/lib/domain/use-cases/stage";

/** Who has to act next for a case to go on. */
export const WaitsFor = z.enum(["proposer", "lead", "panel", "executive", "delivery"]);
export type WaitsFor = z.infer<typeof WaitsFor>;

export const waitsForNames: Record<WaitsFor, string> = {
  proposer: "Its proposer",
  lead: "A lead",
  panel: "Its panel",
  executive: "An executive",
  delivery: "Delivery",
};

/** The stages in which a case waits for each of them; parked, live and closed cases wait for nobody. */
export const stagesWaitingFor: Record<WaitsFor, readonly Stage[]> = {
  proposer: ["draft", "returned"],
  lead: ["submitted", "triage"],
  panel: ["scoring"],
  executive: ["review"],
  delivery: ["approved", "building", "piloting"],
};
