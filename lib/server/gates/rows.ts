import "server-only";
import {
  draftGate,
  type GateDays,
  type GateDraft,
  type GateNumbers,
  type GateOutcome,
} from "@/lib/domain/realised/gate";
import type { ValueGateModel } from "@/lib/server/generated/models";

/** A draft with the numbers that it was made of. */
export interface Drafted extends GateDraft {
  numbers: GateNumbers;
}

export function drafted(days: GateDays, numbers: GateNumbers): Drafted {
  return { ...draftGate(days, numbers), numbers };
}

/** What was decided, as the API shows it: with the draft and the numbers of that day. */
export function decisionView({ outcome, reason, decidedById, decidedAt, draft, version }: ValueGateModel) {
  return {
    version,
    outcome: outcome as GateOutcome,
    reason: reason ?? "",
    by: decidedById,
    at: decidedAt,
    draft: draft as Drafted | null,
  };
}
