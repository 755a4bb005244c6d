export interface Mention {
  id: string;
  name: string;
}

/** The name that is being typed behind an @ right before the cursor, and where the @ stands; null where none is. */
export function typedMention(text: string, cursor: number): { at: number; q: string } | null {
  const match = /(?:^|[\s(])@([\p{L}\p{N}][\p{L}\p{N} .'’-]{0,40})?$/u.exec(text.slice(0, cursor));
  if (!match) return null;
  const q = match[1] ?? "";
  return { at: cursor - q.length - 1, q };
}

/** The text with the name that was chosen in the place of what was typed, and where the cursor goes. */
export function withMention(
  text: string,
  { at, cursor, name }: { at: number; cursor: number; name: string },
): { text: string; cursor: number } {
  const inserted = `@${name} `;
  return { text: text.slice(0, at) + inserted + text.slice(cursor), cursor: at + inserted.length };
}

/** Those who were chosen and whose names still stand in the text. */
export function mentionsIn(text: string, chosen: readonly Mention[]): Mention[] {
  const known = new Map(chosen.map((mention) => [mention.id, mention]));
  return [...known.values()].filter(({ name }) => text.includes(`@${name}`));
}
