export interface Beginning {
  text: string;
  isCut: boolean;
}

/**
 * The beginning of a text: at most so many words and so many characters, white space drawn together. A single word that is
 * longer than all the room is cut through. The limits are whole numbers above zero.
 */
export function firstWords(text: string, limits: { words: number; characters: number }): Beginning {
  const words = text.split(/\s+/).filter(Boolean);
  const whole = words.join(" ");
  const kept: string[] = [];
  let length = -1;
  for (const word of words.slice(0, limits.words)) {
    if (length + 1 + word.length > limits.characters) break;
    kept.push(word);
    length += 1 + word.length;
  }
  const beginning =
    kept.length > 0 ? kept.join(" ") : whole.slice(0, limits.characters).replace(/[\uD800-\uDBFF]$/, "");
  return { text: beginning, isCut: beginning.length < whole.length };
}
