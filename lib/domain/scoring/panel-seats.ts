import { z } from "zod";
import { Reason } from "@/lib/domain/shared/text";
import { PersonReference } from "@/lib/domain/use-cases/schema";

/** A place on a panel goes to somebody else: one's own, or (a lead) that of `from`. */
export const HandOnSeat = z.strictObject({
  from: PersonReference.optional(),
  to: PersonReference,
  reason: Reason.optional(),
});

/** Reminds those who have not handed in: on these cases, or on every panel at work. */
export const RemindPanels = z.strictObject({
  cases: z
    .array(z.string().max(100))
    .min(1, "Name at least one case, or leave it out.")
    .max(200, "Name at most 200 cases at once.")
    .optional(),
});

const HOURS_BETWEEN = 20;

/** Nobody is reminded of the same case twice within a day. */
export function mayRemind(remindedAt: Date | null, now: Date): boolean {
  return remindedAt === null || now.getTime() - remindedAt.getTime() >= HOURS_BETWEEN * 3_600_000;
}
