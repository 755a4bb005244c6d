/** A stretch of a text; `isMarked` where it is one of the words looked for. */
export interface Stretch {
  text: string;
  isMarked: boolean;
}

/** A text cut at the words of a list (lower case), so that they can be marked; joined again it is the text itself. */
export function markWords(text: string, words: readonly string[]): Stretch[] {
  const wanted = new Set(words);
  const stretches: Stretch[] = [];
  for (const part of text.split(/([\p{L}\p{N}]+)/u)) {
    const isMarked = wanted.has(part.toLowerCase());
    const last = stretches.at(-1);
    if (part === "") continue;
    if (last && last.isMarked === isMarked) last.text += part;
    else stretches.push({ text: part, isMarked });
  }
  return stretches;
}

/**
 * About `length` characters of a text from the place where most of the words stand together, cut between words. An
 * ellipsis says where something was left out.
 */
export function excerptAround(text: string, words: readonly string[], length: number): string {
  const flat = text.replace(/\s+/g, " ").trim();
  if (flat.length <= length) return flat;
  const wanted = new Set(words);
  const places = [...flat.matchAll(/[\p{L}\p{N}]+/gu)]
    .filter(([word]) => wanted.has(word.toLowerCase()))
    .map(({ index }) => index);
  const start = fullestStart(places, length);
  const from = start <= 40 ? 0 : flat.lastIndexOf(" ", start - 20) + 1;
  const end = flat.lastIndexOf(" ", from + length);
  const to = from + length >= flat.length ? flat.length : end > from ? end : from + length;
  return `${from > 0 ? "… " : ""}${flat.slice(from, to)}${to < flat.length ? " …" : ""}`;
}

function fullestStart(places: readonly number[], length: number): number {
  let [best, most] = [0, 0];
  for (const place of places) {
    const within = places.filter((other) => other >= place && other < place + length - 20).length;
    if (within > most) [best, most] = [place, within];
  }
  return best;
}
