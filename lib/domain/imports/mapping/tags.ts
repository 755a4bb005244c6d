import { listCell } from "@/lib/domain/imports/list-cell";
import { topicTags } from "@/lib/domain/imports/topic-tags";

/** Tags of a cell: a JSON list, or texts between commas, semicolons, bars or lines. */
export function tagsOf(cell: string): string[] {
  const entries = listCell(cell);
  const parts = entries.length === 1 && entries[0] === cell ? cell.split(/[;,|\r\n]+/) : entries;
  return topicTags(JSON.stringify(parts));
}
