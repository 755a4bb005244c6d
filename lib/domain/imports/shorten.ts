const WORD = 100;

/** Text of at most `max` UTF-16 units: cut at a space where one is near, with an ellipsis, never inside a character. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const space = text.lastIndexOf(" ", max - 1);
  const end = space > 0 && space >= max - WORD ? space : max - 1;
  return `${text
    .slice(0, end)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd()}…`;
}

/** A cell as quoted in a notice. */
export function quoted(cell: string): string {
  const beginning = cell.trim().slice(0, 400).toWellFormed();
  return `“${shorten(beginning.replace(/\s+/g, " "), 80)}”`;
}
