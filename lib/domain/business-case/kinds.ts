import { z } from "zod";

export const LineKind = z.enum(["investment", "benefit", "runCost"]);
export type LineKind = z.infer<typeof LineKind>;

export const lineKindNames: Record<LineKind, string> = {
  investment: "Investment",
  benefit: "Benefit",
  runCost: "Run cost",
};

export const BenefitKind = z.enum([
  "budgetReduced",
  "revenue",
  "costAvoided",
  "capacityFreed",
  "lossAvoided",
  "noMoney",
]);
export type BenefitKind = z.infer<typeof BenefitKind>;

export const benefitKindNames: Record<BenefitKind, string> = {
  budgetReduced: "Budget reduced",
  revenue: "More revenue",
  costAvoided: "Cost avoided",
  capacityFreed: "Capacity freed (hours)",
  lossAvoided: "Loss avoided",
  noMoney: "Worth it without money",
};

export const LineCategory = z.enum([
  "build",
  "data",
  "humanReview",
  "changeManagement",
  "retraining",
  "platformShare",
  "infrastructure",
  "licence",
  "other",
]);
export type LineCategory = z.infer<typeof LineCategory>;

export const lineCategoryNames: Record<LineCategory, string> = {
  build: "Building it",
  data: "Data: collecting, cleaning, labelling",
  humanReview: "Human review of the output",
  changeManagement: "Change management and training",
  retraining: "Retraining",
  platformShare: "Share of the platform",
  infrastructure: "Infrastructure",
  licence: "Licences",
  other: "Other",
};

/** Hours are worth money only once a budget shrinks by them: until then they are time, shown apart from cash. */
export function isTime(benefit: string | null): boolean {
  return benefit === "capacityFreed";
}
