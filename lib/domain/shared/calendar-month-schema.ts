import { z } from "zod";

const MONTH = /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/;

/** A month of the calendar, as the API writes it. */
export const CalendarMonth = z.string().regex(MONTH, "Write a month as YYYY-MM.");
