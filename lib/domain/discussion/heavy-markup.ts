const MOST_MARKS = 1_000;
const MOST_LINES = 1_000;
const MOST_CELLS = 2_000;
const DEEPEST = 20;

/**
 * Whether a text holds so much Markdown that reading it as such is an attack rather than an answer: more than 1,000 marks or
 * lines, quotes and lists more than 20 deep, or lines so wide that they would make a table of more than 2,000 cells. Such a
 * text is shown as it was typed: readers of Markdown take seconds for some of them, and run out of stack on others.
 */
export function isHeavyMarkup(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.length > MOST_LINES || count(text, marks) > MOST_MARKS) return true;
  const widest = lines.reduce((most, line) => Math.max(most, count(line, /\|/g)), 0);
  return widest * lines.length > MOST_CELLS || lines.some(isDeep);
}

const marks = /[[\]*_~`<>|@&#\\]/g;

/** What a line begins with before its first word: signs of quotes and of list items, in any order. */
const beginning = /^(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t])))*/;

function isDeep(line: string): boolean {
  const [before = ""] = beginning.exec(line) ?? [];
  return count(before, /[>*+.)-]/g) > DEEPEST;
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}
