import "server-only";
import { z } from "zod";
import { can } from "@/lib/domain/access/can";
import { ENOUGH_READINGS, measuredNeeds } from "@/lib/domain/realised/grade";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { database } from "@/lib/server/db";
import { comparisonView, methodView } from "@/lib/server/measurement/rows";
import { defineQuery } from "@/lib/server/query";
import { requireUseCase } from "@/lib/server/use-cases/require";
import { day, standingTo } from "@/lib/server/use-cases/rows";

/** How the value of a case is measured: its metrics with what each still takes to be called measured, and its comparisons. */
export const getMeasurement = defineQuery({
  name: "measurement.get",
  permission: "value:read",
  input: z.strictObject({}),
  async run(actor, _input, target) {
    const useCase = await requireUseCase(actor, target);
    if (!can(actor, "value:read", standingTo(actor, useCase))) {
      throw new DomainError("forbidden", "You may read this case, but not its money.");
    }
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
    const names = await namesOf([
      ...metrics.flatMap(({ measured }) => [measured?.byId, measured?.agreedById]),
      ...comparisons.flatMap(({ byId, agreedById }) => [byId, agreedById]),
    ]);
    const liveOn = day(useCase.liveOn);
    return {
      liveOn,
      /** Readings since the launch that it takes. */
      enoughReadings: ENOUGH_READINGS,
      metrics: metrics.map(({ id, name, unit, type, baselineOn, measured, readings }) => {
        const counted = readings.filter(({ on }) => liveOn !== null && (day(on) ?? "") >= liveOn).length;
        const metric = { baselineOn: day(baselineOn), readings: counted };
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

async function namesOf(ids: readonly (string | null | undefined)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.flatMap((id) => id ?? []))];
  const people = await database().person.findMany({
    where: { id: { in: known } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
