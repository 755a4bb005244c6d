const INVISIBLE = /[\u00AD\u200B-\u200D\u2060]/g;
const APOSTROPHES = /[\u2018\u2019\u201B\u02BC]/g;
const QUOTES = /[\u201C\u201D\u201E]/g;
// Leaves single spaces alone: replacing each of them by itself takes most of the time in long texts.
const UNEVEN_SPACE = /[^\S ]\s*| \s+/g;
const DASHES = /[\u2010-\u2015\u2212]/g;

/**
 * Text for comparing, never for showing: compatibility forms unified (NFKC), typographic quotes and dashes as
 * typed ones, invisible characters gone, any white space one space, trimmed, lower case.
 */
export function plainWords(text: string): string {
  return text
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(APOSTROPHES, "'")
    .replace(QUOTES, '"')
    .replace(DASHES, "-")
    .replace(UNEVEN_SPACE, " ")
    .trim()
    .toLowerCase();
}

/** Plain words without the spaces and closing marks at their end. A question mark is a doubt and no closing mark. */
export function withoutClosing(words: string, marks = ".,;:!"): string {
  // Not by a regular expression: one that looks for a run at the end is quadratic in a long run elsewhere.
  let end = words.length;
  while (end > 0 && ` ${marks}`.includes(words.charAt(end - 1))) end--;
  return words.slice(0, end);
}

const blankWords: ReadonlySet<string> = new Set([
  "",
  "-",
  "--",
  "n/a",
  "na",
  "n.a",
  "none",
  "null",
  "nil",
  "blank",
  "blank/not provided",
  "not provided",
  "not applicable",
]);

/** True for a cell that gives no answer: empty, white space, or a word that stands for it (N/A, None, Blank/Not Provided). */
export function isBlank(cell: string): boolean {
  return blankWords.has(withoutClosing(plainWords(cell)));
}
