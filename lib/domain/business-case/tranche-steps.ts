/** The steps in which the money of a case is released, in their order. */
export const trancheSteps = ["proof", "build", "run"] as const;
export type TrancheStep = (typeof trancheSteps)[number];

export const trancheNames: Record<TrancheStep, string> = {
  proof: "Proof",
  build: "Build",
  run: "Run",
};
