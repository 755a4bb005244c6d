import { readDateForm } from "@/lib/domain/imports/date-forms";
import type { DateReading } from "@/lib/domain/imports/imported-date";
import { listCell } from "@/lib/domain/imports/list-cell";
import { isBlank, plainWords } from "@/lib/domain/imports/plain-words";

const NO_DATE = /^(?:n\/a|not applicable|na)(?:$|[^a-z0-9])|^(?:tbd|tba|todo|unknown|to be determined)\.?$/;
const MIDNIGHT_OR_TIME = /[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?(?:z|[+-]\d{2}:?\d{2})?$/;
const DATE_THEN_TEXT = /^(\d{4}-\d{2}-\d{2}|\d{4}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})(?=[\s(;,:])/;

/**
 * Reads a date as US sources write it: month before day, names of months, a month, a year, a spreadsheet's day
 * number. A blank, N/A (also with an explanation) or TBD is no date and no doubt. What is read with loss, by a
 * guess or not at all carries a doubt. `edge` says which year of `2015-2022` is meant. Never fails.
 */
export function readDateText(raw: string, edge: "first" | "last"): DateReading {
  const [entry = "", ...others] = listCell(raw);
  const text = plainWords(entry).replace(MIDNIGHT_OR_TIME, "");
  if (isBlank(text) || NO_DATE.test(text)) return { precision: "unknown", on: null };
  const reading = readDateForm(text, edge) ?? readLeadingDate(text, edge);
  if (!reading)
    return { precision: "unknown", on: null, doubt: "is not readable as a date; only the text is kept." };
  if (others.length === 0 || reading.doubt) return reading;
  return { ...reading, doubt: "names several dates; the first is taken and the text kept." };
}

function readLeadingDate(text: string, edge: "first" | "last"): DateReading | null {
  const date = DATE_THEN_TEXT.exec(text)?.[1];
  const reading = date === undefined ? null : readDateForm(date, edge);
  if (!reading?.on || reading.doubt) return reading;
  return {
    ...reading,
    doubt: "says more than a date; the date at its beginning is taken and the text kept.",
  };
}
