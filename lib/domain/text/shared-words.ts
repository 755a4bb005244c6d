/** A word shorter than this says nothing about what a text is about. */
const SHORTEST = 4;
const STEM = 5;
/** How much of the longer word two forms of one word share at least: "answers" and "answering" do, "claims" and "client" do not. */
const SHARED_SHARE = 0.65;
/** A word in more than this share of all texts is a common word, once there are enough texts to tell. */
const COMMON_SHARE = 0.25;
const ENOUGH_TEXTS = 8;

/** Words from four letters or digits up, lower case, each once, in the order in which they first stand. */
export function distinctWords(text: string): string[] {
  const found = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(found.filter((word) => word.length >= SHORTEST))];
}

/**
 * The words of `text` that `other` has too, in the same form or another one of the same word, in the order of `text`.
 * Words that stand in more than a quarter of `background` (when it has eight texts up) are left out: they are why
 * everything looks alike.
 */
export function sharedWords(text: string, other: string, background: readonly string[]): string[] {
  const others = distinctWords(other);
  const isCommon = commonWords(background);
  return distinctWords(text).filter(
    (word) => !isCommon(word) && others.some((candidate) => isSameWord(word, candidate)),
  );
}

/** Whether two lower-case words are equal or plainly two forms of one word. */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const shared = commonStart(a, b);
  return shared >= STEM && shared >= SHARED_SHARE * Math.max(a.length, b.length);
}

function commonStart(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  let at = 0;
  while (at < end && a[at] === b[at]) at++;
  return at;
}

function commonWords(background: readonly string[]): (word: string) => boolean {
  if (background.length < ENOUGH_TEXTS) return () => false;
  const texts = new Map<string, number>();
  for (const text of background) {
    for (const word of distinctWords(text)) texts.set(word, (texts.get(word) ?? 0) + 1);
  }
  return (word) => (texts.get(word) ?? 0) > COMMON_SHARE * background.length;
}

/** The start of a word by which its other forms are found too: "answering" and "answers" by "answer". */
export function stemOf(word: string): string {
  return word.length <= STEM ? word : word.slice(0, Math.max(STEM, Math.ceil(word.length * SHARED_SHARE)));
}
