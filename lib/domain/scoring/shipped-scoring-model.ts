import type { ScoringModel } from "@/lib/domain/scoring/scoring-model";

/** The scoring model that a new installation starts with. Theta .4: feasibility weighs a little more than impact. */
export const shippedScoringModel: ScoringModel = {
  version: 1,
  currency: "EUR",
  aggregation: "mean",
  theta: 0.4,
  thresholds: { impact: 3, feasibility: 3, overAmbitious: 2 },
  minCoverage: 0.6,
  quorum: 2,
  axes: {
    impact: [
      {
        key: "business_value",
        name: "Business value",
        question: "Net benefit a year once running: benefit less run cost, of all kinds",
        weight: 0.4,
        anchors: ["< 25k", "25-100k", "100-400k", "400k-1.5m", "> 1.5m"],
        boundsMinor: [2_500_000, 10_000_000, 40_000_000, 150_000_000],
      },
      {
        key: "reach",
        name: "Reach",
        question: "People whose work or service changes at least weekly",
        weight: 0.2,
        anchors: ["< 10", "10-50", "50-500", "500-5,000", "> 5,000"],
      },
      {
        key: "strategic_alignment",
        name: "Strategic alignment",
        question: "How firmly the case is tied to a stated goal",
        weight: 0.2,
        anchors: [
          "No link to a stated goal",
          "Indirect link, argued only by the author",
          "Supports a department goal",
          "Supports a company goal with a named owner",
          "Named in the company plan of this year",
        ],
      },
      {
        key: "satisfaction",
        name: "Satisfaction",
        question: "What it changes for customers or employees",
        weight: 0.2,
        anchors: [
          "Users would be worse off or object",
          "No noticeable change",
          "Removes a known annoyance",
          "Improves a tracked score (CSAT/eNPS) by a plausible amount",
          "Removes a top-3 complaint, evidence from a survey or pilot",
        ],
      },
    ],
    feasibility: [
      {
        key: "data_availability",
        name: "Data availability",
        question: "Examples at hand for the chosen route",
        weight: 0.3,
        anchors: [
          "No usable examples",
          "Under 200 input → approved-output pairs, or nobody has looked",
          "200-2,000 pairs, weeks of cleaning",
          "2,000-10,000 clean pairs, masking done",
          "Curated, documented set; separate test set frozen",
        ],
      },
      {
        key: "task_simplicity",
        name: "Task simplicity",
        question: "How simple the task is for a model",
        weight: 0.25,
        anchors: [
          "Open-ended reasoning over several systems, no agreed right answer",
          "Long multi-step output, experts disagree",
          "One output type, some judgement",
          "Narrow generation or extraction with clear guide",
          "Single-label classification or templated text",
        ],
      },
      {
        key: "accuracy_tolerance",
        name: "Accuracy tolerance",
        question: "What a wrong output costs and who notices it",
        weight: 0.2,
        anchors: [
          "Errors are costly and hidden; each output must be made again to be checked",
          "Errors cost money or trust and are hard to see; an expert checks each",
          "Errors are annoying; sampling finds them",
          "The person using the output sees errors and fixes them in passing",
          "Errors are obvious and harmless",
        ],
      },
      {
        key: "ease_of_implementation",
        name: "Ease of implementation",
        question: "Time to first users, with integration and the change in how they work",
        weight: 0.25,
        anchors: ["> 12 months", "6-12 months", "3-6 months", "1-3 months", "< 1 month"],
      },
    ],
  },
};
