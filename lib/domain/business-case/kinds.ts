export const lineKinds = ["investment", "benefit", "runCost"] as const;
export type LineKind = (typeof lineKinds)[number];

export const lineKindNames: Record<LineKind, string> = {
  investment: "Investment",
  benefit: "Benefit",
  runCost: "Run cost",
};

export const benefitKinds = [
  "budgetReduced",
  "revenue",
  "costAvoided",
  "capacityFreed",
  "lossAvoided",
  "noMoney",
] as const;
export type BenefitKind = (typeof benefitKinds)[number];

export const benefitKindNames: Record<BenefitKind, string> = {
  budgetReduced: "Budget reduced",
  revenue: "More revenue",
  costAvoided: "Cost avoided",
  capacityFreed: "Capacity freed (hours)",
  lossAvoided: "Loss avoided",
  noMoney: "Worth it without money",
};

export const lineCategories = [
  "build",
  "data",
  "humanReview",
  "changeManagement",
  "retraining",
  "platformShare",
  "infrastructure",
  "licence",
  "other",
] as const;
export type LineCategory = (typeof lineCategories)[number];

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
