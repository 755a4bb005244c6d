import type { ValueChoices } from "@/components/imports/value-table";
import type { ValueTarget } from "@/lib/domain/imports/mapping/mapping";
import { routeNames, taskTypeNames } from "@/lib/domain/use-cases/kind-names";
import { riskNames } from "@/lib/domain/use-cases/risk";
import { stageNames } from "@/lib/domain/use-cases/stage";
import type { ReadingView } from "@/lib/server/imports/reading-view";

/** Our words for each kind of theirs. */
export function valueChoices({ departments }: Pick<ReadingView, "departments">): ValueChoices[] {
  const choices: Record<ValueTarget, Omit<ValueChoices, "target">> = {
    department: {
      title: "Departments",
      none: "A new department",
      options: departments.map(({ code, name }) => ({ value: code, label: name })),
    },
    stage: { title: "Stages", none: "No meaning: as rows that name none", options: named(stageNames) },
    risk: { title: "Risk", none: "Not assessed", options: named(riskNames) },
    personalData: {
      title: "Personal data",
      none: "Unknown",
      options: named({ yes: "Uses personal data", no: "Uses none" }),
    },
    route: { title: "Routes", none: "Undecided", options: named(routeNames) },
    taskType: { title: "Kinds of task", none: "None", options: named(taskTypeNames) },
    confidential: {
      title: "Confidential",
      none: "Not confidential",
      options: named({ yes: "Yes", no: "No" }),
    },
    score: {
      title: "Scores in words",
      none: "No score",
      options: named({ 1: "1", 2: "2", 3: "3", 4: "4", 5: "5" }),
    },
  };
  return Object.entries(choices).map(([target, choice]) => ({ target: target as ValueTarget, ...choice }));
}

function named(names: Record<string, string>): { value: string; label: string }[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}
