import type { RateStep, SamplePanel, SampleRatings, ScorerKey } from "@/prisma/seed/sample-shape";

/** All three scorers judge everything. */
export const wholePanel: SamplePanel = {
  impact: ["scorer-a", "scorer-b", "scorer-c"],
  feasibility: ["scorer-a", "scorer-b", "scorer-c"],
};

/** Customer service looks at the impact, finance at the feasibility, the engineer at both. */
export const servicePanel: SamplePanel = {
  impact: ["scorer-a", "scorer-b"],
  feasibility: ["scorer-b", "scorer-c"],
};

/** Finance looks at the impact, customer service at the feasibility, the engineer at both. */
export const financePanel: SamplePanel = {
  impact: ["scorer-b", "scorer-c"],
  feasibility: ["scorer-a", "scorer-b"],
};

/** A sheet that was filled in and submitted. */
export function rate(daysAgo: number, by: ScorerKey, ratings: SampleRatings): RateStep {
  return { step: "rate", daysAgo, by, ratings, submit: true };
}

/** A sheet that was begun and saved, but not submitted. */
export function beginRating(daysAgo: number, by: ScorerKey, ratings: SampleRatings): RateStep {
  return { step: "rate", daysAgo, by, ratings, submit: false };
}
