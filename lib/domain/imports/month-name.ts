const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** The month (1-12) that an English name or its beginning of three letters or more names, in lower case; null for other words. */
export function monthNamed(word: string): number | null {
  if (word.length < 3) return null;
  const index = months.findIndex((month) => month.startsWith(word));
  return index < 0 ? null : index + 1;
}
