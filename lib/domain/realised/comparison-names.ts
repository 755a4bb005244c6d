import type { ComparisonDesign } from "@/lib/domain/realised/measurement-schema";

export const comparisonNames: Record<ComparisonDesign, string> = {
  ab: "A/B: two groups at once, chosen by chance",
  staggered: "Staggered: some teams earlier than others",
  matched: "Matched: alike teams with and without it",
};
