import { z } from "zod";
import { ScoringAxis } from "@/lib/domain/scoring/scoring-model";
import { CalendarDay } from "@/lib/domain/shared/calendar-day-schema";
import { Money } from "@/lib/domain/shared/money";
import { Line, Paragraph, Reason } from "@/lib/domain/shared/text";
import { PersonReference } from "@/lib/domain/use-cases/schema";

/** `answer` goes to the lead who returned it with a question. */
export const SubmitUseCase = z.strictObject({ answer: Reason.optional() });

export const ReturnUseCase = z.strictObject({ question: Reason });

export const StartScoring = z.strictObject({
  panel: z.partialRecord(
    ScoringAxis,
    z.array(PersonReference).max(20, "A panel has at most 20 people per axis."),
  ),
  deadline: CalendarDay,
  reason: Reason.optional(),
});
export type StartScoring = z.infer<typeof StartScoring>;

export const Reveal = z.strictObject({ reason: Reason.optional() });

export const Condition = z.strictObject({ text: Paragraph, owner: PersonReference, due: CalendarDay });

export const Outcome = z.enum(["fund", "proofOnly", "defer", "decline", "merge"]);
export type Outcome = z.infer<typeof Outcome>;

export const outcomeNames: Record<Outcome, string> = {
  fund: "Fund",
  proofOnly: "Proof only",
  defer: "Defer",
  decline: "Decline",
  merge: "Merge",
};

export const Decide = z
  .strictObject({
    outcome: Outcome,
    reason: Reason,
    amount: Money.optional(),
    tranche: z.enum(["build", "run"]).optional(),
    until: Line.optional(),
    wouldHaveChangedIt: Reason.optional(),
    into: z.string().max(100).optional(),
    conditions: z.array(Condition).max(50, "Use at most 50 conditions.").optional(),
  })
  .superRefine((decision, context) => {
    const need = (isMissing: boolean, field: string, message: string) => {
      if (isMissing) context.addIssue({ code: "custom", path: [field], message });
    };
    const funds = decision.outcome === "fund" || decision.outcome === "proofOnly";
    need(funds && !decision.amount, "amount", "Say how much is funded.");
    need(funds && (decision.amount?.amountMinor ?? 1) <= 0, "amount", "Fund an amount above zero.");
    need(decision.outcome === "defer" && !decision.until, "until", "Say until which date or fact.");
    need(
      decision.outcome === "decline" && !decision.wouldHaveChangedIt,
      "wouldHaveChangedIt",
      "Say what would have changed it.",
    );
    need(decision.outcome === "merge" && !decision.into, "into", "Name the case it is merged into.");
  });
export type Decide = z.infer<typeof Decide>;

export const MoveVerb = z.enum([
  "acceptForTriage",
  "startBuilding",
  "startPilot",
  "goLive",
  "retire",
  "stop",
  "reopen",
  "goBack",
]);
export type MoveVerb = z.infer<typeof MoveVerb>;

export const Move = z
  .strictObject({
    verb: MoveVerb,
    reason: Reason.optional(),
    deliveryOwner: PersonReference.optional(),
    benefitOwner: PersonReference.optional(),
    modelOwner: PersonReference.optional(),
    on: CalendarDay.optional(),
    spent: Money.optional(),
    lesson: Reason.optional(),
  })
  .superRefine((move, context) => {
    for (const field of neededBy[move.verb]) {
      if (move[field] === undefined)
        context.addIssue({ code: "custom", path: [field], message: needs[field] });
    }
  });
export type Move = z.infer<typeof Move>;

type MoveField = Exclude<keyof z.input<typeof Move>, "verb">;

// Owners are asked for where the case does not have them yet; that needs the record and is checked there.
const neededBy: Record<MoveVerb, readonly MoveField[]> = {
  acceptForTriage: [],
  startBuilding: [],
  startPilot: [],
  goLive: ["on"],
  retire: ["reason", "lesson"],
  stop: ["reason", "spent", "lesson"],
  reopen: ["reason"],
  goBack: ["reason"],
};

const needs: Record<MoveField, string> = {
  reason: "Give the reason.",
  deliveryOwner: "Name who delivers it.",
  benefitOwner: "Name the benefit owner.",
  modelOwner: "Name the model owner.",
  on: "Say since which day.",
  spent: "Say what was spent so far.",
  lesson: "Write down what was learnt.",
};
