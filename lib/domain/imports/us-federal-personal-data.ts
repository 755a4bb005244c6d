import { listCell } from "@/lib/domain/imports/list-cell";
import { isBlank, plainWords, withoutClosing } from "@/lib/domain/imports/plain-words";
import type { Reading } from "@/lib/domain/imports/row-notice";
import { quoted } from "@/lib/domain/imports/shorten";
import type { PersonalData } from "@/lib/domain/use-cases/risk";

/**
 * The answer to "does it involve personally identifiable information?". Only a bare no is a no; a yes may be
 * explained; blank, N/A and whatever else is unknown, the latter with a notice.
 */
export function readUsFederalPersonalData(cell: string): Reading<PersonalData> {
  const answer = withoutClosing(plainWords(listCell(cell).join(", ")));
  if (isBlank(answer)) return { value: "unknown" };
  if (answer === "yes" || answer === "y") return { value: "yes" };
  if (answer === "no" || answer === "n") return { value: "no" };
  const value = /^yes\b(?! ?(\/|or\b|and\b|, ?no\b))/.test(answer) ? "yes" : "unknown";
  return {
    value,
    oddity: {
      problem: `${quoted(cell)} is more than yes or no; taken as ${value}.`,
      repair: "Answer Yes or No, or correct the risk answers of the case after the import.",
    },
  };
}
