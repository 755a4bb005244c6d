/** Whether what is being built or used is still worth it, in the words of somebody who knows. */
export const valueAnswers = ["worthIt", "inDoubt", "notWorthIt"] as const;
export type ValueAnswer = (typeof valueAnswers)[number];

export const valueAnswerNames: Record<ValueAnswer, string> = {
  worthIt: "Worth it",
  inDoubt: "In doubt",
  notWorthIt: "Not worth it",
};
