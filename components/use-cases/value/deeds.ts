/** What may be done with an amount once it is entered. */
export type Deed = "confirm" | "budget" | "writeOff" | "correct";

export const deedLabels: Record<Deed, string> = {
  confirm: "Confirm",
  budget: "In the budget",
  writeOff: "Write off",
  correct: "Correct",
};
