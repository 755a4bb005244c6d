import type { Route, TaskType } from "@/lib/domain/use-cases/schema";

export const routeNames: Record<Route, string> = {
  inProduct: "Already in a product we have",
  rules: "Rules or a form",
  classicalMl: "Classical machine learning",
  prompt: "Prompt",
  retrieval: "Retrieval",
  retrievalAndTune: "Retrieval and tuning",
  tune: "Tune",
  dont: "Do not build",
  undecided: "Undecided",
};

export const taskTypeNames: Record<TaskType, string> = {
  "question-answering": "Question answering",
  summarisation: "Summarisation",
  drafting: "Drafting",
  classification: "Classification",
  extraction: "Extraction",
  code: "Code",
  translation: "Translation",
  recommendation: "Recommendation",
  conversation: "Conversation",
  other: "Other",
};
