import "server-only";
import type { ComparisonDesign } from "@/lib/domain/realised/measurement-schema";
import type { ComparisonModel, MeasurementMethodModel } from "@/lib/server/generated/models";
import { day, money } from "@/lib/server/use-cases/rows";

/** How the value behind a metric is measured, as the API shows it. */
export function methodView(row: MeasurementMethodModel) {
  return {
    id: row.id,
    version: row.version,
    metric: row.metricId,
    text: row.text,
    unitValue: money(row.unitValue, row.currency),
    by: row.byId,
    proposedAt: row.proposedAt,
    agreedBy: row.agreedById,
    agreedAt: row.agreedAt,
  };
}

export type MethodView = ReturnType<typeof methodView>;

export function comparisonView(row: ComparisonModel) {
  return {
    id: row.id,
    version: row.version,
    design: row.design as ComparisonDesign,
    metric: row.metricId,
    description: row.description,
    startsOn: day(row.startsOn),
    endsOn: day(row.endsOn),
    result: row.result,
    by: row.byId,
    agreedBy: row.agreedById,
    agreedAt: row.agreedAt,
  };
}

export type ComparisonView = ReturnType<typeof comparisonView>;
