import { listCell } from "@/lib/domain/imports/list-cell";
import { isBlank, plainWords, withoutClosing } from "@/lib/domain/imports/plain-words";
import type { Reading } from "@/lib/domain/imports/row-notice";
import { quoted } from "@/lib/domain/imports/shorten";
import type { Stage } from "@/lib/domain/use-cases/stage";

const repair = "Move the case to its stage after the import, or use a stage word of the source.";

/**
 * The stage by the source's word, whatever its case and white space, "&" as "and", an explanation in brackets
 * behind it left off. A blank or unknown word is triage, with an oddity.
 */
export function readStage(cell: string, stages: ReadonlyMap<string, Stage>): Reading<Stage> {
  const word = withoutClosing(plainWords(listCell(cell).join(", ")))
    .replaceAll(" & ", " and ")
    .replace(/ ?\([^()]*\)$/, "");
  const stage = stages.get(word);
  if (stage) return { value: stage };
  const problem = isBlank(cell)
    ? "The stage is blank; the case waits in triage."
    : `${quoted(cell)} is no known stage; the case waits in triage.`;
  return { value: "triage", oddity: { problem, repair } };
}
