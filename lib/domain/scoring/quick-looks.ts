import { z } from "zod";
import { valueAnswers } from "@/lib/domain/scoring/value-answers";
import { Reason } from "@/lib/domain/shared/text";
import type { Stage } from "@/lib/domain/use-cases/stage";

const MOST_LOOKS = 200;

/** What one person says at a glance: a whole number from 1 to 5, or null to take it back. */
const QuickLook = z.strictObject({
  case: z.string().max(100),
  criterion: z.string().max(100),
  value: z.int().min(1, "Say 1 to 5.").max(5, "Say 1 to 5.").nullable(),
});

/** Quick looks at many cases at once, one criterion of a case at most once. */
export const GiveQuickLooks = z
  .strictObject({
    looks: z
      .array(QuickLook)
      .min(1, "Rate at least one case.")
      .max(MOST_LOOKS, `Send at most ${MOST_LOOKS} at once.`),
  })
  .superRefine(({ looks }, context) => {
    const places = looks.map((look) => JSON.stringify([look.case, look.criterion]));
    places.forEach((place, index) => {
      if (places.indexOf(place) === index) return;
      context.addIssue({ code: "custom", path: ["looks", index], message: "This is rated twice." });
    });
  });
export type GiveQuickLooks = z.infer<typeof GiveQuickLooks>;

/** A value check; whoever doubts says why. */
export const CheckValue = z
  .strictObject({ answer: z.enum(valueAnswers), note: Reason.optional() })
  .refine(({ answer, note }) => answer === "worthIt" || note !== undefined, {
    path: ["note"],
    message: "Say what makes you doubt it.",
  });

/** A case that is built or used is past rating: it is asked whether its value holds. */
export const valueCheckStages = ["building", "piloting", "live"] as const satisfies readonly Stage[];

const CHECK_EVERY_DAYS = 90;

/** Whether a case should be checked (again), from when it came this far and when it was last checked. */
export function isValueCheckDue(since: Date, checkedAt: Date | null, now: Date): boolean {
  const last = checkedAt !== null && checkedAt > since ? checkedAt : since;
  return now.getTime() - last.getTime() >= CHECK_EVERY_DAYS * 86_400_000;
}
