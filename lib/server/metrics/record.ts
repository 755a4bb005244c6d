import "server-only";
import type { ReadingModel, SuccessMetricModel } from "@/lib/server/generated/models";
import { type RecordKind, raiseVersion } from "@/lib/server/record";
import { childOfCase, snapshotOf } from "@/lib/server/use-cases/record";
import { isUuid, standingTo, type UseCaseRow } from "@/lib/server/use-cases/rows";

export type MetricRow = SuccessMetricModel & { useCase: UseCaseRow };

/** A success metric. The case is locked alone: what is measured grades its amounts anew. */
export const metricRecord: RecordKind<MetricRow> = {
  type: "metric",
  ...childOfCase((tx, id) => tx.successMetric.findUnique({ where: { id } }), "alone"),
  claim: (tx, current) => raiseVersion(tx.successMetric, current),
  snapshot: ({ useCase: _, ...metric }) => snapshotOf(metric),
};

/** A metric that is measured: readings are its children, so that its own version stays. */
export const measuredMetricRecord: RecordKind<MetricRow> = { ...metricRecord, claim: async () => true };

export type ReadingRow = ReadingModel & { metric: MetricRow };

export const readingRecord: RecordKind<ReadingRow> = {
  type: "reading",
  async load(tx, actor, id) {
    const reading = isUuid(id) ? await tx.reading.findUnique({ where: { id } }) : null;
    const metric = reading && (await metricRecord.load(tx, actor, reading.metricId));
    return metric ? { ...reading, metric } : null;
  },
  standing: (actor, { metric }) => standingTo(actor, metric.useCase),
  claim: (tx, current) => raiseVersion(tx.reading, current),
  snapshot: ({ metric: _, ...reading }) => snapshotOf(reading),
  belongsTo: ({ metric }) => ({ useCaseId: metric.useCaseId }),
};
