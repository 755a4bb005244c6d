import { z } from "zod";
import { MailSettings } from "@/lib/domain/notices/mails";
import { CalendarDay } from "@/lib/domain/shared/calendar-day-schema";
import { PersonReference } from "@/lib/domain/use-cases/schema";

/** When somebody is away, first and last day, and who takes new seats on panels for them meanwhile. */
export const Absence = z
  .strictObject({ from: CalendarDay, until: CalendarDay, delegate: PersonReference.nullable().default(null) })
  .refine(({ from, until }) => from <= until, {
    path: ["until"],
    message: "The last day cannot come before the first.",
  });

/** What everybody may change of their own account. */
export const EditAccount = z.strictObject({
  away: Absence.nullable().optional(),
  mails: MailSettings.partial().optional(),
});

/** Whether a day falls into an absence; days as YYYY-MM-DD. */
export function isAway(absence: { from: string | null; until: string | null }, day: string): boolean {
  return absence.from !== null && absence.until !== null && absence.from <= day && day <= absence.until;
}
