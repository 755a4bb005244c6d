export type TrancheStep = "proof" | "build" | "run";

export const trancheNames: Record<TrancheStep, string> = {
  proof: "Proof",
  build: "Build",
  run: "Run",
};
