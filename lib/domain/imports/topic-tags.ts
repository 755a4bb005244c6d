import { listCell } from "@/lib/domain/imports/list-cell";
import { isBlank, plainWords } from "@/lib/domain/imports/plain-words";

// The limits of `tags` in lib/domain/use-cases/schema.ts.
const longestTag = 60;
const mostTags = 30;

/**
 * Tags from a cell of topics: one, or the entries of a JSON list; "Other" and blanks are none. An explanation in
 * brackets is left off where the topic would be too long for a tag; a topic that still is, is no tag.
 */
export function topicTags(cell: string): string[] {
  const topics = listCell(cell).filter((topic) => !isBlank(topic) && plainWords(topic) !== "other");
  const tags = topics.map((topic) => asTag(topic.replace(/\s+/g, " ").trim()));
  return [...new Set(tags)].filter((tag) => tag !== "" && tag.length <= longestTag).slice(0, mostTags);
}

function asTag(topic: string): string {
  return topic.length <= longestTag ? topic : topic.replace(/\s*\([^()]*\)$/, "");
}
