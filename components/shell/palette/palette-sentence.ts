interface Listed {
  typed: string;
  cases: readonly unknown[];
  /** All lines that can be chosen. */
  count: number;
  isLooking: boolean;
  isNear: boolean;
  problem?: string;
}

/** What stands in the list, for whoever cannot see it. */
export function paletteSentence({ typed, cases, count, isLooking, isNear, problem }: Listed): string {
  if (problem) return `Cases could not be looked for: ${problem}`;
  if (typed.trim() === "") return "Type to find a case, a page or an action.";
  if (isLooking) return "Looking for cases…";
  if (count === 0) return `Nothing is called “${typed.trim()}”.`;
  if (isNear) return "No case has these words; these titles come near them.";
  const ofCases = cases.length === 1 ? "1 case" : `${cases.length} cases`;
  return `${ofCases}, ${count === 1 ? "1 line" : `${count} lines`} in all.`;
}
