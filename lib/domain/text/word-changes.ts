export interface WordChange {
  kind: "same" | "removed" | "added";
  text: string;
}

/** Two texts whose words would need a larger table than this are told as one change from the one to the other. */
const LARGEST_TABLE = 4_000_000;

/**
 * What became of a text, word by word: the longest common sequence of its words and the gaps between them. The parts that
 * are not `added` make up `before`, those that are not `removed` make up `after`, both to the letter. What two texts begin
 * and end with in common is never compared; a middle of more than 4,000,000 pairs of words is told as replaced whole.
 */
export function wordChanges(before: string, after: string): WordChange[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const start = commonStart(old, now);
  const end = commonEnd(old.slice(start), now.slice(start));
  const [oldMiddle, nowMiddle] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  return joined([
    ...old.slice(0, start).map((text) => ({ kind: "same" as const, text })),
    ...changesOf(oldMiddle, nowMiddle),
    ...old.slice(old.length - end).map((text) => ({ kind: "same" as const, text })),
  ]);
}

function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

function commonStart(old: readonly string[], now: readonly string[]): number {
  const shorter = Math.min(old.length, now.length);
  let count = 0;
  while (count < shorter && old[count] === now[count]) count += 1;
  return count;
}

function commonEnd(old: readonly string[], now: readonly string[]): number {
  return commonStart(old.toReversed(), now.toReversed());
}

function changesOf(old: readonly string[], now: readonly string[]): WordChange[] {
  const removed = old.map((text) => ({ kind: "removed" as const, text }));
  const added = now.map((text) => ({ kind: "added" as const, text }));
  if (old.length * now.length > LARGEST_TABLE) return [...removed, ...added];
  const lengths = commonLengths(old, now);
  const width = now.length + 1;
  const changes: WordChange[] = [];
  let [row, column] = [0, 0];
  while (row < old.length && column < now.length) {
    const [goes, comes] = [old[row] ?? "", now[column] ?? ""];
    if (goes === comes) {
      changes.push({ kind: "same", text: goes });
      row += 1;
      column += 1;
    } else if ((lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0)) {
      changes.push({ kind: "removed", text: goes });
      row += 1;
    } else {
      changes.push({ kind: "added", text: comes });
      column += 1;
    }
  }
  return [...changes, ...removed.slice(row), ...added.slice(column)];
}

/** For each pair of places, how many words the rest of both texts have in common, in order. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint32Array {
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = now.length - 1; column >= 0; column -= 1) {
      const [below, beside] = [lengths[(row + 1) * width + column], lengths[row * width + column + 1]];
      lengths[row * width + column] =
        old[row] === now[column]
          ? (lengths[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(below ?? 0, beside ?? 0);
    }
  }
  return lengths;
}

/** Neighbours of one kind as one part; of a stretch without anything in common first what went, then what came. */
function joined(changes: readonly WordChange[]): WordChange[] {
  const parts: WordChange[] = [];
  let [removed, added] = ["", ""];
  const settle = () => {
    if (removed) parts.push({ kind: "removed", text: removed });
    if (added) parts.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  for (const { kind, text } of changes) {
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else {
      settle();
      const last = parts.at(-1);
      if (last?.kind === "same") last.text += text;
      else parts.push({ kind, text });
    }
  }
  settle();
  return parts;
}
