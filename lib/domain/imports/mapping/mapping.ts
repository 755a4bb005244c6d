import { z } from "zod";
import { criterionOf, joinedTargets, Target } from "@/lib/domain/imports/mapping/target";
import { Currency } from "@/lib/domain/shared/currency";
import { text } from "@/lib/domain/shared/text";
import { stages } from "@/lib/domain/use-cases/stage";

export const DateOrder = z.enum(["DMY", "MDY", "YMD"]);
export type DateOrder = z.infer<typeof DateOrder>;

/** How the texts of one column are meant; what is absent is found out cell by cell, or is the plain meaning. */
export const ColumnOptions = z.strictObject({
  dateOrder: DateOrder.optional(),
  decimalComma: z.boolean().optional(),
  currency: Currency.optional(),
  /** What one of the column stands for: 250 in thousands is 250,000. */
  unit: z.enum(["one", "thousand", "million"]).optional(),
  /** The scale of a column of scores. */
  scale: z.enum(["1-5", "0-10", "0-100"]).optional(),
});
export type ColumnOptions = z.infer<typeof ColumnOptions>;

export const MappedColumn = z.strictObject({
  /** Position in the file, from 0. */
  index: z.int().min(0).max(16_384),
  /** Its header when the mapping was made: a saved mapping finds its columns by it. */
  header: z.string().max(5_000),
  target: Target,
  options: ColumnOptions.default({}),
});
export type MappedColumn = z.infer<typeof MappedColumn>;

export const valueTargets = [
  "stage",
  "department",
  "risk",
  "route",
  "taskType",
  "personalData",
  "confidential",
  "score",
] as const;
export type ValueTarget = (typeof valueTargets)[number];

/** Words of the list (`from`, compared in plain words) and what they mean here (`to`: a stage, a department code, yes or no, 1 to 5 …). */
export const ValueMap = z
  .array(z.strictObject({ from: z.string().min(1).max(2_000), to: z.string().max(200) }))
  .max(5_000);
export type ValueMap = z.infer<typeof ValueMap>;

const ColumnIndex = z.int().min(0).max(16_384);

/**
 * How a row is known again. `createOnly`: rows that were brought in before are left alone. `byKey`: a column of our
 * keys (UC-0142); a row without a key is new. `bySource`: the columns that identify a row in its source; a row that
 * lacks them goes by its title and department.
 */
export const IdentityRule = z.discriminatedUnion("rule", [
  z.strictObject({ rule: z.literal("createOnly") }),
  z.strictObject({ rule: z.literal("byKey"), column: ColumnIndex }),
  z.strictObject({ rule: z.literal("bySource"), columns: z.array(ColumnIndex).min(1).max(5) }),
]);
export type IdentityRule = z.infer<typeof IdentityRule>;

/** How a list of another shape becomes use cases. */
export const Mapping = z
  .strictObject({
    /** The name under which cases of this list are known again. */
    source: text(200),
    columns: z.array(MappedColumn).min(1, "Map at least one column.").max(1_000),
    values: z
      .strictObject({
        stage: ValueMap.optional(),
        department: ValueMap.optional(),
        risk: ValueMap.optional(),
        route: ValueMap.optional(),
        taskType: ValueMap.optional(),
        personalData: ValueMap.optional(),
        confidential: ValueMap.optional(),
        score: ValueMap.optional(),
      })
      .default({}),
    identity: IdentityRule,
    defaults: z
      .strictObject({
        /** Code of the department of rows that name none. */
        department: z.string().min(1).max(200).optional(),
        stage: z.enum(stages).optional(),
        currency: Currency.optional(),
      })
      .default({}),
  })
  .superRefine((mapping, context) => {
    for (const complaint of contradictions(mapping)) context.addIssue({ code: "custom", ...complaint });
  });
export type Mapping = z.infer<typeof Mapping>;

interface Complaint {
  path: (string | number)[];
  message: string;
}

function contradictions({ columns, defaults, identity }: z.output<typeof Mapping>): Complaint[] {
  const complaints: Complaint[] = [];
  const targets = columns.map(({ target }) => target);
  columns.forEach(({ index, target }, place) => {
    if (columns.findIndex((other) => other.index === index) < place)
      complaints.push({ path: ["columns", place, "index"], message: "This column is mapped twice." });
    if (isOnce(target) && targets.indexOf(target) < place)
      complaints.push({
        path: ["columns", place, "target"],
        message: "Another column has this target already.",
      });
    if (criterionOf(target) === "")
      complaints.push({ path: ["columns", place, "target"], message: "Name the criterion after “score.”." });
  });
  if (!targets.includes("title"))
    complaints.push({ path: ["columns"], message: "Say which column holds the title." });
  const departments: Target[] = ["department", "departmentCode", "departmentName"];
  if (defaults.department === undefined && !departments.some((target) => targets.includes(target)))
    complaints.push({
      path: ["columns"],
      message: "Say which column holds the department, or choose one for all.",
    });
  const known = new Set(columns.map(({ index }) => index));
  const identifying =
    identity.rule === "byKey" ? [identity.column] : identity.rule === "bySource" ? identity.columns : [];
  if (!identifying.every((index) => known.has(index)))
    complaints.push({
      path: ["identity"],
      message: "Rows are identified by a column that the list does not have.",
    });
  return complaints;
}

function isOnce(target: Target): boolean {
  return target !== "extra" && target !== "ignore" && !joinedTargets.has(target);
}
