import type { Separator } from "@/lib/domain/imports/layout";

const separators: readonly Separator[] = [",", ";", "\t", "|"];
const probedLines = 60;
const probedLength = 200_000;

/**
 * What separates the cells: of comma, semicolon, tab and bar the one that most of the first lines have equally
 * often outside quotation marks, so that a banner above the list and commas in numbers do not decide.
 */
export function detectSeparator(text: string): Separator {
  const lines = countInLines(text.slice(0, probedLength));
  const scores = separators.map((separator, index) => ({
    separator,
    ...agreement(lines.map((counts) => counts[index] ?? 0)),
  }));
  const [best] = scores.sort((a, b) => b.lines - a.lines || b.total - a.total);
  return best && best.lines > 0 ? best.separator : ",";
}

function countInLines(text: string): number[][] {
  const lines: number[][] = [];
  let counts = separators.map(() => 0);
  let [isQuoted, isFilled] = [false, false];
  for (const character of `${text}\n`) {
    if (character === '"') isQuoted = !isQuoted;
    if (!isQuoted && (character === "\n" || character === "\r")) {
      if (isFilled) lines.push(counts);
      if (lines.length === probedLines) break;
      [counts, isFilled] = [separators.map(() => 0), false];
      continue;
    }
    isFilled = true;
    const place = isQuoted ? -1 : separators.indexOf(character as Separator);
    if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
  }
  return lines;
}

// The number of lines with the most common count above zero; how many separators there are in all decides ties.
function agreement(counts: readonly number[]): { lines: number; total: number } {
  const frequency = new Map<number, number>();
  for (const count of counts) if (count > 0) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return { lines: Math.max(0, ...frequency.values()), total };
}
