import type { RouteAnswers } from "@/lib/domain/intake/answers";

/** The words for what was tried before. */
export const triedNames: Record<NonNullable<RouteAnswers["tried"]>, string> = {
  nothing: "Nothing yet",
  promptEnough: "Prompting, and it was good enough",
  retrievalEnough: "Retrieval, and it was good enough",
  fellShort: "Yes, and it fell short",
};

/** The words for how many pairs of input and good answer are there. */
export const examplesNames: Record<NonNullable<RouteAnswers["examples"]>, string> = {
  none: "None",
  under200: "Fewer than 200",
  upTo2000: "200 to 2,000",
  over2000: "More than 2,000",
};
