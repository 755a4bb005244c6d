import { z } from "zod";

export const ListColumn = z.enum([
  "department",
  "stage",
  "since",
  "priority",
  "quadrant",
  "impact",
  "feasibility",
  "risk",
  "personalData",
  "route",
  "taskType",
  "owner",
  "sponsor",
  "proposer",
  "tags",
  "value",
  "cost",
  "funding",
  "blockers",
  "source",
  "created",
  "submitted",
  "updated",
]);
export type ListColumn = z.infer<typeof ListColumn>;

export const listColumnNames: Record<ListColumn, string> = {
  department: "Department",
  stage: "Stage",
  since: "In stage since",
  priority: "Priority",
  quadrant: "Quadrant",
  impact: "Impact",
  feasibility: "Feasibility",
  risk: "Risk",
  personalData: "Personal data",
  route: "Route",
  taskType: "Task type",
  owner: "Owner",
  sponsor: "Sponsor",
  proposer: "Proposer",
  tags: "Tags",
  value: "Value a year",
  cost: "Cost",
  funding: "Funding",
  blockers: "Blockers",
  source: "Source",
  created: "Created",
  submitted: "Submitted",
  updated: "Changed",
};

/** A column of the list beside the case itself; a pinned one stays in sight when the others move. */
export interface ChosenColumn {
  name: ListColumn;
  isPinned: boolean;
}

/** Seven beside the case: the eight that most people need. */
export const usualColumns: readonly ChosenColumn[] = (
  ["department", "stage", "priority", "quadrant", "risk", "owner", "value"] as const
).map((name) => ({ name, isPinned: false }));

/** The columns in an address: `department,stage!,priority`; `!` marks what is pinned. Null where one is not known or comes twice. */
export function columnsIn(text: string): ChosenColumn[] | null {
  const chosen = text.split(",").map((part) => ({
    name: ListColumn.safeParse(part.replace(/!$/, "")).data,
    isPinned: part.endsWith("!"),
  }));
  const known = chosen.filter((column): column is ChosenColumn => column.name !== undefined);
  const isSound =
    known.length === chosen.length && new Set(known.map(({ name }) => name)).size === known.length;
  return isSound ? known : null;
}

/** The columns that an address asks for; the usual ones where it names none, or one that nobody knows. */
export function chosenColumns(text: string | undefined): readonly ChosenColumn[] {
  return (text ? columnsIn(text) : null) ?? usualColumns;
}

/** The columns as they stand in an address. */
export function columnsTextOf(columns: readonly ChosenColumn[]): string {
  return columns.map(({ name, isPinned }) => (isPinned ? `${name}!` : name)).join(",");
}

export const ColumnsText = z
  .string()
  .max(500)
  .refine((text) => columnsIn(text) !== null, `Name each column once: ${ListColumn.options.join(", ")}.`);
