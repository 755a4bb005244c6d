import type { RouteQuestion } from "@/lib/domain/intake/answers";
import { routeQuestions } from "@/lib/domain/intake/route-questions";
import { firstQuestions, questionsOf, type Section, sections } from "@/lib/domain/intake/sections";
import { type RiskQuestion, riskQuestions } from "@/lib/domain/use-cases/risk-questions";

/** The steps of the form as its address names them. */
export type Step = "template" | "first" | Section | "check";

export function stepIn(text: string | null): Step | null {
  return text !== null && (["template", "first", "check", ...sections] as string[]).includes(text)
    ? (text as Step)
    : null;
}

const names: Record<string, string> = {
  title: "Title",
  department: "Department",
  problem: "The problem",
  audience: "Who has it, how often",
  yearlyVolume: "How often a year",
  minutesEach: "How long it takes today",
  owner: "Owner",
  sponsor: "Sponsor",
  taskType: "Kind of task",
  route: "Route",
  dataSource: "Data",
  estimate: "Value and cost",
  metrics: "Success metrics",
  tags: "Tags",
  confidential: "Confidential",
  template: "Template",
};

/** What an answer is called, by the path of its field. */
export function fieldWords(field: string): string {
  const [first = "", second = ""] = field.split(".");
  if (first === "risk") return riskQuestions[second as RiskQuestion] ?? "Risk";
  if (first === "routeAnswers") return routeQuestions[second as RouteQuestion] ?? "Route";
  if (first === "estimate" && second)
    return `${names.estimate}: ${second === "cost" ? "cost" : `value, ${second}`}`;
  return names[first] ?? first;
}

/** On which step the field of a complaint stands. */
export function stepOfField(field: string): Step {
  const [first = ""] = field.split(".");
  if ((firstQuestions as readonly string[]).includes(first)) return "first";
  if (first === "confidential" || first === "tags") return "data";
  if (first === "risk") return "risk";
  if (first === "routeAnswers") return "task";
  return sections.find((section) => (questionsOf[section] as readonly string[]).includes(first)) ?? "first";
}
