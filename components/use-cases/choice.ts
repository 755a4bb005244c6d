/** One value of a list to choose from, with the words for it. */
export interface Choice {
  value: string;
  label: string;
}

export function choicesOf(names: Record<string, string>): Choice[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}
