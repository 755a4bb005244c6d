import { z } from "zod";
import { isCalendarDay } from "@/lib/domain/shared/calendar-day";

/** A day without time or zone, as the API writes it. */
export const CalendarDay = z.string().refine(isCalendarDay, "Write an existing day as YYYY-MM-DD.");
