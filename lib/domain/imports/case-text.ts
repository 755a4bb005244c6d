import { isBlank } from "@/lib/domain/imports/plain-words";
import type { Reading } from "@/lib/domain/imports/row-notice";
import { shorten } from "@/lib/domain/imports/shorten";

// The limits of `Title` and `Paragraph` in lib/domain/shared/text.ts.
const longestTitle = 1_000;
const longestParagraph = 50_000;

/** A title: on one line, trimmed, shortened with an oddity when it is longer than a case allows. */
export function readTitle(cell: string): Reading<string> {
  const lines = cell.split(/[\r\n]+/).map((line) => line.trim());
  return limited(lines.filter((line) => line !== "").join(" "), longestTitle);
}

/** A paragraph: trimmed, null when the cell gives no answer, shortened with an oddity when it is longer than a case allows. */
export function readParagraph(cell: string): Reading<string | null> {
  return isBlank(cell) ? { value: null } : limited(cell.trim(), longestParagraph);
}

/** The paragraph that says what a case is for; blank is an oddity. */
export function readPurpose(cell: string): Reading<string | null> {
  const reading = readParagraph(cell);
  if (reading.value !== null) return reading;
  const problem = "The purpose is blank; the case has no problem text.";
  return { value: null, oddity: { problem, repair: "Write down the problem at the case." } };
}

function limited(text: string, max: number): Reading<string> {
  if (text.length <= max) return { value: text };
  const size = text.length.toLocaleString("en");
  const problem = `The text has ${size} characters, more than the ${max.toLocaleString("en")} of this field; it is shortened.`;
  return {
    value: shorten(text, max),
    oddity: { problem, repair: "The whole text is kept as a source extra." },
  };
}
