import "server-only";
import { DefineMetric, EditMetric, type Reading, RecordReadings } from "@/lib/domain/metrics/schema";
import { DomainError, type FieldError } from "@/lib/domain/shared/domain-error";
import { gradeAgain } from "@/lib/server/actuals/grade-again";
import { type Context, defineCommand } from "@/lib/server/command";
import { changedColumns, columnsOf } from "@/lib/server/metrics/columns";
import { keepLatest } from "@/lib/server/metrics/latest";
import { type MetricRow, measuredMetricRecord, metricRecord } from "@/lib/server/metrics/record";
import { metricView, readingView } from "@/lib/server/metrics/rows";
import { parse } from "@/lib/server/parse";
import { resolvePeople } from "@/lib/server/people/references";
import { lockedUseCaseRecord } from "@/lib/server/use-cases/record";
import { dateOf, day } from "@/lib/server/use-cases/rows";

export const defineMetric = defineCommand({
  name: "metric.define",
  permission: "metric:write",
  input: DefineMetric,
  under: lockedUseCaseRecord,
  creates: metricRecord,
  async run(input, { tx, current, now }) {
    const { owner } = await resolvePeople(tx, { owner: input.owner });
    const data = { ...columnsOf(input), useCaseId: current.id, ownerId: owner ?? null, createdAt: now };
    const { id } = await tx.successMetric.create({ data, select: { id: true } });
    return id;
  },
  shape: (metric) => metricView(metric),
});

export const editMetric = defineCommand({
  name: "metric.edit",
  permission: "metric:write",
  input: EditMetric,
  changes: metricRecord,
  precondition: "required",
  async run(patch, { tx, current, note }) {
    const { owner } = await resolvePeople(tx, { owner: patch.owner });
    refuseMisfit(patch, current);
    const ownerId = owner === undefined ? {} : { ownerId: owner };
    await tx.successMetric.update({
      where: { id: current.id },
      data: { ...changedColumns(patch), ...ownerId },
    });
    note({ gradedAgain: await gradeAgain(tx, current.useCase) });
  },
  shape: (metric) => metricView(metric),
});

/** Readings, one or many. The same value again changes nothing; another value for a day is a conflict. */
export const recordReadings = defineCommand({
  name: "metric.recordReadings",
  permission: "metric:write",
  input: RecordReadings,
  changes: measuredMetricRecord,
  status: 201,
  async run(given, context) {
    const readings = Array.isArray(given) ? given : [given];
    const fresh = await freshReadings(readings, context, Array.isArray(given));
    const { tx, current, actor, now, note } = context;
    await tx.reading.createMany({
      data: fresh.map(({ on, value, source, n, modelVersion }) => ({
        metricId: current.id,
        on: dateOf(on),
        value,
        source,
        n: n === undefined ? null : BigInt(n),
        modelVersion: modelVersion ?? null,
        recordedById: actor.personId,
        recordedAt: now,
      })),
    });
    await keepLatest(tx, current.id);
    const gradedAgain = fresh.length > 0 ? await gradeAgain(tx, current.useCase) : 0;
    note({ readings: fresh, unchanged: readings.length - fresh.length, gradedAgain });
  },
  async shape(metric, _actor, tx) {
    const readings = await tx.reading.findMany({
      where: { metricId: metric.id },
      orderBy: [{ on: "desc" }, { source: "asc" }],
      take: 200,
    });
    return { data: readings.map(readingView) };
  },
});

async function freshReadings(
  readings: Reading[],
  { tx, current, now }: Context<MetricRow>,
  isList: boolean,
): Promise<Reading[]> {
  const placeOf = ({ source, on }: { source: string; on: string }) => JSON.stringify([source, on]);
  const dates = readings.map(({ on }) => dateOf(on));
  const kept = await tx.reading.findMany({ where: { metricId: current.id, on: { in: dates } } });
  const known = new Map(kept.map((row) => [placeOf({ source: row.source, on: day(row.on) }), row.value]));
  const fresh: Reading[] = [];
  const clashes: FieldError[] = [];
  readings.forEach((reading, index) => {
    const place = isList ? `${index}.` : "";
    const before = known.get(placeOf(reading));
    if (dateOf(reading.on) > now) {
      clashes.push({ field: `${place}on`, message: "A reading cannot lie ahead.", code: "future" });
    } else if (before === undefined) {
      known.set(placeOf(reading), reading.value);
      fresh.push(reading);
    } else if (before !== reading.value) {
      const message = `${reading.source} already says ${before} for ${reading.on}. Correct that reading instead.`;
      clashes.push({ field: `${place}value`, message, code: "otherValue" });
    }
  });
  const code = clashes.some((clash) => clash.code === "otherValue") ? "conflict" : "invalid";
  if (clashes.length > 0) throw new DomainError(code, "Some readings cannot be taken.", clashes);
  return fresh;
}

// A patch may break what only fits together: target against direction and baseline are judged on the whole.
function refuseMisfit(patch: EditMetric, current: MetricRow): void {
  const { id: _id, version: _version, useCaseId: _case, ownerId: _owner, ...whole } = metricView(current);
  parse(DefineMetric, { ...whole, ...patch });
}
