import type { RouteQuestion } from "@/lib/domain/intake/answers";

/** The four questions as they are asked. */
export const routeQuestions: Record<RouteQuestion, string> = {
  inProduct: "Can a product that we already have do it?",
  rulesEnough: "Would rules or a form be enough?",
  tried: "Has prompting or retrieval been tried?",
  examples: "How many examples of a good answer are at hand?",
};
