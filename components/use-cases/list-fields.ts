import { type Choice, choicesOf } from "@/components/use-cases/choice";
import type { QuadrantNames } from "@/components/use-cases/quadrant-mark";
import { personalDataNames } from "@/components/use-cases/risk-mark";
import { riskNames } from "@/lib/domain/use-cases/risk";
import { routeNames } from "@/lib/domain/use-cases/schema";
import { stageNames } from "@/lib/domain/use-cases/stage";

/** The fields by which the list is narrowed, several values each. */
export interface ListField {
  name: "department" | "stage" | "risk" | "personalData" | "route" | "quadrant" | "tag";
  label: string;
  choices: readonly Choice[];
}

export function listFields(departments: readonly Choice[], quadrantNames: QuadrantNames): ListField[] {
  return [
    { name: "department", label: "Department", choices: departments },
    { name: "stage", label: "Stage", choices: choicesOf(stageNames) },
    { name: "risk", label: "Risk", choices: choicesOf(riskNames) },
    { name: "personalData", label: "Personal data", choices: choicesOf(personalDataNames) },
    { name: "route", label: "Route", choices: choicesOf(routeNames) },
    { name: "quadrant", label: "Quadrant", choices: choicesOf(quadrantNames) },
    { name: "tag", label: "Tag", choices: [] },
  ];
}

/** The words for a value; one that is not known here, such as a tag, stands for itself. */
export function labelOf({ choices }: ListField, value: string): string {
  return choices.find((choice) => choice.value.toLowerCase() === value.toLowerCase())?.label ?? value;
}
