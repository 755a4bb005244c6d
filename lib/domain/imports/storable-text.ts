/** Text a database can hold: U+0000 is left out, half a surrogate pair becomes U+FFFD. Anything else stays as it is. */
export function storableText(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.includes("\u0000") ? whole.replaceAll("\u0000", "") : whole;
}
