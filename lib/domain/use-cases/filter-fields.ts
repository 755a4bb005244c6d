import { z } from "zod";
import { WaitsFor } from "@/lib/domain/lifecycle/waits-for";
import { Quadrant } from "@/lib/domain/use-cases/quadrant";
import { PersonalData, Risk } from "@/lib/domain/use-cases/risk";
import { Route, TaskType } from "@/lib/domain/use-cases/schema";
import { stages } from "@/lib/domain/use-cases/stage";

export const Operator = z.enum([
  "in",
  "notIn",
  "is",
  "contains",
  "gte",
  "lte",
  "between",
  "before",
  "after",
  "last",
  "empty",
  "notEmpty",
]);
export type Operator = z.infer<typeof Operator>;

export const operatorNames: Record<Operator, string> = {
  in: "is any of",
  notIn: "is none of",
  is: "is",
  contains: "contains",
  gte: "at least",
  lte: "at most",
  between: "between",
  before: "before",
  after: "after",
  last: "in the last days",
  empty: "is empty",
  notEmpty: "is not empty",
};

export type FieldKind = "choice" | "tag" | "person" | "number" | "money" | "date" | "text" | "flag";

const operatorsOfKind: Record<FieldKind, readonly Operator[]> = {
  choice: ["in", "notIn", "is"],
  tag: ["in", "notIn", "is", "contains"],
  person: ["in", "notIn", "is"],
  number: ["gte", "lte", "between", "is"],
  money: ["gte", "lte", "between"],
  date: ["before", "after", "between", "last"],
  text: ["contains", "is"],
  flag: ["is"],
};

export interface FilterField {
  label: string;
  kind: FieldKind;
  /** Whether a case can be without it. */
  isOptional?: boolean;
  /** The words a choice may be; open where it depends on the organisation (departments, sources). */
  words?: readonly string[];
  /** The most that a number can be. */
  most?: number;
}

/** What a list of use cases can be narrowed by, under the name that the address has for it. */
export const filterFields = {
  dept: { label: "Department", kind: "choice", isOptional: true },
  stage: { label: "Stage", kind: "choice", words: stages },
  risk: { label: "Risk", kind: "choice", words: Risk.options },
  personalData: { label: "Personal data", kind: "choice", words: PersonalData.options },
  route: { label: "Route", kind: "choice", words: Route.options },
  taskType: { label: "Task type", kind: "choice", isOptional: true, words: TaskType.options },
  quadrant: { label: "Quadrant", kind: "choice", isOptional: true, words: Quadrant.options },
  waiting: { label: "Waits for", kind: "choice", words: WaitsFor.options },
  tag: { label: "Tag", kind: "tag", isOptional: true },
  title: { label: "Title", kind: "text" },
  owner: { label: "Owner", kind: "person", isOptional: true },
  sponsor: { label: "Sponsor", kind: "person", isOptional: true },
  proposer: { label: "Proposer", kind: "person", isOptional: true },
  priority: { label: "Priority", kind: "number", isOptional: true, most: 100 },
  impact: { label: "Impact", kind: "number", isOptional: true, most: 5 },
  feasibility: { label: "Feasibility", kind: "number", isOptional: true, most: 5 },
  value: { label: "Value a year", kind: "money", isOptional: true },
  cost: { label: "Cost", kind: "money", isOptional: true },
  created: { label: "Created", kind: "date" },
  updated: { label: "Changed", kind: "date" },
  submitted: { label: "Submitted", kind: "date", isOptional: true },
  since: { label: "In its stage since", kind: "date" },
  source: { label: "Source", kind: "choice", isOptional: true },
  import: { label: "Import", kind: "choice", isOptional: true },
  blocked: { label: "Has a blocker", kind: "flag" },
  mine: { label: "Mine", kind: "flag" },
  following: { label: "I follow it", kind: "flag" },
} as const satisfies Record<string, FilterField>;

export type FieldName = keyof typeof filterFields;
export const fieldNames = Object.keys(filterFields) as FieldName[];

/** The operators that a field knows, the usual one first. */
export function operatorsOf(name: FieldName): readonly Operator[] {
  const { kind, isOptional }: FilterField = filterFields[name];
  return isOptional ? [...operatorsOfKind[kind], "empty", "notEmpty"] : operatorsOfKind[kind];
}

/** Amounts are for those alone who may read the money of every case: a filter on them would tell what it hides. */
export function needsMoney(name: FieldName): boolean {
  return filterFields[name].kind === "money";
}
