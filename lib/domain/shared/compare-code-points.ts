/**
 * Orders two strings by Unicode code point, as Postgres does under the C collation. JavaScript's `<` compares
 * UTF-16 units and puts an emoji before U+FFFD. Negative, 0 or positive.
 */
export function compareCodePoints(a: string, b: string): number {
  if (a === b) return 0;
  const left = [...a];
  const right = [...b];
  const shorter = Math.min(left.length, right.length);
  for (let at = 0; at < shorter; at++) {
    const difference = codePointAt(left, at) - codePointAt(right, at);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function codePointAt(characters: readonly string[], at: number): number {
  return characters[at]?.codePointAt(0) ?? -1;
}
