import "server-only";
import { ENOUGH_READINGS, measuredNeeds } from "@/lib/domain/realised/grade";
import { NoInput } from "@/lib/domain/shared/no-input";
import { readingsSince } from "@/lib/server/actuals/evidence";
import { database } from "@/lib/server/db";
import { comparisonView, methodView } from "@/lib/server/measurement/rows";
import { namesOf } from "@/lib/server/people/names";
import { defineQuery } from "@/lib/server/query";
import { requireMoneyOf } from "@/lib/server/use-cases/require";
import { day } from "@/lib/server/use-cases/rows";

/** How the value of a case is measured: its metrics with what each still takes to be called measured, and its comparisons. */
export const getMeasurement = defineQuery({
  name: "measurement.get",
  permission: "value:read",
  input: NoInput,
  async run(actor, _input, target) {
    const useCase = await requireMoneyOf(actor, target);
    const [metrics, comparisons] = await Promise.all([
      database().successMetric.findMany({
        where: { useCaseId: useCase.id },
        include: { measured: true, readings: { select: { on: true } } },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      }),
      database().comparison.findMany({
        where: { useCaseId: useCase.id },
        orderBy: [{ startsOn: "asc" }, { id: "asc" }],
      }),
    ]);
    const names = await namesOf(database(), [
      ...metrics.flatMap(({ measured }) => [measured?.byId, measured?.agreedById]),
      ...comparisons.flatMap(({ byId, agreedById }) => [byId, agreedById]),
    ]);
    const liveOn = day(useCase.liveOn);
    return {
      liveOn,
      /** Readings since the launch that it takes. */
      enoughReadings: ENOUGH_READINGS,
      metrics: metrics.map(({ id, name, unit, type, baselineOn, measured, readings }) => {
        const metric = { baselineOn: day(baselineOn), readings: readingsSince(liveOn, readings) };
        return {
          ...{ id, name, unit, type, ...metric },
          method: measured && { ...methodView(measured), ...named(measured, names) },
          needs: measuredNeeds({ metric, agreedOn: day(measured?.agreedAt ?? null), liveOn }),
        };
      }),
      comparisons: comparisons.map((row) => ({ ...comparisonView(row), ...named(row, names) })),
    };
  },
});

export type Measurement = Awaited<ReturnType<(typeof getMeasurement)["run"]>>;

function named(
  { byId, agreedById }: { byId: string; agreedById: string | null },
  names: ReadonlyMap<string, string>,
) {
  return {
    byName: names.get(byId) ?? null,
    agreedByName: agreedById === null ? null : (names.get(agreedById) ?? null),
  };
}
