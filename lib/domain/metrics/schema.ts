import { z } from "zod";
import { CalendarDay } from "@/lib/domain/shared/calendar-day-schema";
import { Line, Paragraph } from "@/lib/domain/shared/text";
import { PersonReference } from "@/lib/domain/use-cases/schema";

export const MetricType = z.enum(["outcome", "adoption", "model", "guardrail"]);
export type MetricType = z.infer<typeof MetricType>;

export const MetricKind = z.enum(["accuracy", "efficiency", "satisfaction", "costSavings", "other"]);
export type MetricKind = z.infer<typeof MetricKind>;

export const Direction = z.enum(["higher", "lower", "range"]);
export type Direction = z.infer<typeof Direction>;

const Finite = z.number().min(-1e15, "That number is too small.").max(1e15, "That number is too large.");

export const Baseline = z.strictObject({ value: Finite, on: CalendarDay });

export const PointTarget = z.strictObject({ value: Finite, on: CalendarDay });
export const RangeTarget = z.strictObject({ lo: Finite, hi: Finite, on: CalendarDay });
export const Target = z.union([PointTarget, RangeTarget]);
export type Target = z.infer<typeof Target>;

const fields = {
  name: Line,
  type: MetricType,
  kind: MetricKind,
  unit: Line,
  direction: Direction,
  baseline: Baseline.nullable(),
  measureBaselineOn: CalendarDay.nullable(),
  target: Target,
  tolerance: Finite.positive("A tolerance is above zero.").nullable(),
  weight: z.number().min(0, "A weight is zero or more.").max(1_000),
  critical: z.boolean(),
  cadenceDays: z.int().min(1, "At least one day.").max(3_660, "At most ten years."),
  method: Paragraph.nullable(),
  /** What a model metric was measured on and with: a frozen test set, a version of the model. */
  testSet: Line.nullable(),
  modelVersion: Line.nullable(),
  owner: PersonReference.nullable(),
};

const fits = (
  metric: {
    direction?: Direction | undefined;
    target?: Target | undefined;
    baseline?: { value: number } | null | undefined;
  },
  context: z.RefinementCtx,
) => {
  const { direction, target, baseline } = metric;
  if (!direction || !target) return;
  const isRange = "lo" in target;
  const complain = (message: string) => context.addIssue({ code: "custom", path: ["target"], message });
  if (isRange !== (direction === "range")) {
    complain(
      isRange
        ? "A target of lo and hi needs direction “range”."
        : "Direction “range” needs a target of lo and hi.",
    );
  } else if (isRange && target.lo > target.hi) complain("lo is above hi.");
  else if (!isRange && baseline && direction === "higher" && target.value < baseline.value) {
    complain("Higher is better, but the target is below the baseline.");
  } else if (!isRange && baseline && direction === "lower" && target.value > baseline.value) {
    complain("Lower is better, but the target is above the baseline.");
  }
};

/** A success metric as it is proposed. */
export const DefineMetric = z
  .strictObject({
    ...fields,
    baseline: fields.baseline.default(null),
    measureBaselineOn: fields.measureBaselineOn.default(null),
    tolerance: fields.tolerance.default(null),
    weight: fields.weight.default(1),
    critical: fields.critical.default(false),
    cadenceDays: fields.cadenceDays.default(30),
    method: fields.method.default(null),
    testSet: fields.testSet.default(null),
    modelVersion: fields.modelVersion.default(null),
    owner: fields.owner.default(null),
  })
  .superRefine(fits)
  .superRefine(({ type, testSet, modelVersion }, context) => {
    if (type !== "model") return;
    if (testSet === null)
      context.addIssue({
        code: "custom",
        path: ["testSet"],
        message: "Name the frozen test set it is measured on.",
      });
    if (modelVersion === null)
      context.addIssue({ code: "custom", path: ["modelVersion"], message: "Name the version of the model." });
  });
export type DefineMetric = z.infer<typeof DefineMetric>;

export const EditMetric = z.strictObject(fields).partial().superRefine(fits);
export type EditMetric = z.infer<typeof EditMetric>;

/** One measurement of a metric on a day. */
export const Reading = z.strictObject({
  on: CalendarDay,
  value: Finite,
  source: Line,
  n: z.int().min(1).max(1e12).optional(),
  modelVersion: Line.optional(),
});
export type Reading = z.infer<typeof Reading>;

export const RecordReadings = z.union([Reading, z.array(Reading).min(1).max(5_000)]);

/** A reading that was wrong: its value, and whatever else is to be put right. */
export const CorrectReading = z.strictObject({
  value: Finite,
  n: z.int().min(1).max(1e12).optional(),
  modelVersion: Line.optional(),
  reason: Paragraph.optional(),
});

export interface SuccessMetric extends Omit<DefineMetric, "owner"> {
  id: string;
  ownerId: string | null;
}
