import "server-only";
import type { MetricHealth } from "@/lib/domain/metrics/metric-health";
import { tooManyProblems } from "@/lib/domain/metrics/too-many-problems";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { database } from "@/lib/server/db";
import { caseHealth, healthOf } from "@/lib/server/metrics/health";
import { metricRecord } from "@/lib/server/metrics/record";
import { metricView, readingView } from "@/lib/server/metrics/rows";
import { casesOnModel } from "@/lib/server/metrics/shared-model";
import { defineQuery } from "@/lib/server/query";
import { requireUseCase } from "@/lib/server/use-cases/require";
import { day } from "@/lib/server/use-cases/rows";

/** The success metrics of a case, each with its latest readings and how it stands today, and the case as a whole. */
export const listMetrics = defineQuery({
  name: "metric.list",
  permission: "metric:read",
  input: NoInput,
  async run(actor, _input, target) {
    const useCase = await requireUseCase(actor, target);
    const { id, liveOn, modelName } = useCase;
    const metrics = await database().successMetric.findMany({
      where: { useCaseId: id },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      include: { readings: { orderBy: [{ on: "desc" }, { source: "asc" }], take: 24 } },
    });
    const today = day(new Date());
    const otherCases = await casesOnModel(database(), actor, useCase);
    const outcomes = metrics.filter(({ type }) => type === "outcome").length;
    const healths = metrics.map((metric) => healthOf(metric, liveOn, today));
    return {
      today,
      liveOn: day(liveOn),
      health: caseHealth(metrics, healths),
      tooManyProblems: tooManyProblems({ model: modelName, otherCases, outcomes }),
      data: metrics.map(({ readings, ...metric }, index) => ({
        ...metricView(metric),
        health: healths[index] as MetricHealth,
        readings: readings.map(readingView),
      })),
    };
  },
});

export type MeasuredMetricView = Awaited<ReturnType<(typeof listMetrics)["run"]>>["data"][number];

export const listReadings = defineQuery({
  name: "reading.list",
  permission: "metric:read",
  input: NoInput,
  async run(actor, _input, target) {
    const metric = await metricRecord.load(database(), actor, target);
    if (!metric) throw new DomainError("notFound", "There is no such record, or not for you.");
    const readings = await database().reading.findMany({
      where: { metricId: metric.id },
      orderBy: [{ on: "desc" }, { source: "asc" }],
      take: 1_000,
    });
    return { data: readings.map(readingView) };
  },
});
