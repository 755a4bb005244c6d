import { database } from "@/lib/server/db";
import type { UseCaseModel } from "@/lib/server/generated/models";
import { projectionOf, quickProjectionOf, revealedRound } from "@/lib/server/scoring/score";
import { modelInForce } from "@/lib/server/scoring-models/model";
import { keyOf } from "@/lib/server/use-cases/rows";
import { differentValues } from "./value-differences.ts";

const batch = 500;

const columns = {
  impact: true,
  feasibility: true,
  priority: true,
  prioritySe: true,
  quadrant: true,
  borderline: true,
  revealedAt: true,
  scoredUnder: true,
  quickLook: true,
  openBlockers: true,
  panelIds: true,
  blockerAreas: true,
} as const satisfies Partial<Record<keyof UseCaseModel, true>>;
type Projection = Pick<UseCaseModel, keyof typeof columns>;

export interface Difference {
  key: string;
  column: string;
  stored: unknown;
  ruled: unknown;
}

export interface Compared {
  cases: number;
  differences: Difference[];
}

/**
 * Holds what stands beside each case, and beside its business case, against what the rules make of its facts, a batch of
 * cases at a time.
 */
export async function* projectionDifferences({ withValue = true } = {}): AsyncGenerator<Compared> {
  for (let after = 0; ; ) {
    const cases = await database().useCase.findMany({
      where: { number: { gt: after } },
      orderBy: { number: "asc" },
      take: batch,
      select: { id: true, number: true, stage: true, ...columns },
    });
    const last = cases.at(-1);
    if (!last) return;
    const ruled = await ruledProjections(cases);
    yield {
      cases: cases.length,
      differences: [
        ...cases.flatMap(({ id, number, stage: _, ...stored }) =>
          differencesIn(keyOf(number), stored, ruled.get(id)),
        ),
        ...(await differentReadings(cases.map(({ id }) => id))),
        ...(withValue ? await differentValues(cases.map(({ id }) => id)) : []),
      ],
    };
    after = last.number;
  }
}

function differencesIn(key: string, stored: Projection, ruled: Projection | undefined): Difference[] {
  return (Object.keys(columns) as (keyof Projection)[])
    .filter((column) => comparable(stored[column]) !== comparable(ruled?.[column]))
    .map((column) => ({ key, column, stored: stored[column], ruled: ruled?.[column] }));
}

/** Metrics whose latest reading is not the one that stands beside them. */
async function differentReadings(caseIds: string[]): Promise<Difference[]> {
  const rows = await database().$queryRaw<{ number: number; stored: number | null; ruled: number | null }[]>`
    select u.number, m."latestValue" as stored, r.value as ruled
    from "SuccessMetric" m join "UseCase" u on u.id = m."useCaseId"
      left join lateral (select "on", value from "Reading" where "metricId" = m.id
        order by "on" desc, "recordedAt" desc, id desc limit 1) r on true
    where u.id = any(${caseIds}::uuid[])
      and (m."latestOn", m."latestValue") is distinct from (r."on", r.value)`;
  return rows.map(({ number, stored, ruled }) => ({
    key: keyOf(number),
    column: "latestReading",
    stored,
    ruled,
  }));
}

// Lists stand for sets: who sat on a panel, not in which order.
function comparable(value: unknown): string {
  return JSON.stringify(Array.isArray(value) ? value.toSorted() : (value ?? null));
}

async function ruledProjections(cases: { id: string; stage: string }[]): Promise<Map<string, Projection>> {
  const ids = cases.map(({ id }) => id);
  const rounds = await database().scoringRound.findMany({
    where: { useCaseId: { in: ids } },
    select: { useCaseId: true, seats: { select: { personId: true } } },
  });
  const blockers = await database().blocker.findMany({
    where: { useCaseId: { in: ids } },
    select: { useCaseId: true, area: true, liftedAt: true },
  });
  const looks = await database().quickLook.findMany({ where: { useCaseId: { in: ids } } });
  const ruled = new Map<string, Projection>();
  for (const { id, stage } of cases) {
    const own = rounds.filter(({ useCaseId }) => useCaseId === id);
    const against = blockers.filter(({ useCaseId }) => useCaseId === id);
    ruled.set(id, {
      ...(await figures(
        own.length > 0 ? await revealedRound(database(), id) : null,
        looks.filter(({ useCaseId }) => useCaseId === id),
        stage,
      )),
      openBlockers: against.filter(({ liftedAt }) => liftedAt === null).length,
      panelIds: [...new Set(own.flatMap(({ seats }) => seats.map(({ personId }) => personId)))],
      blockerAreas: [...new Set(against.map(({ area }) => area))],
    });
  }
  return ruled;
}

async function figures(
  round: Parameters<typeof projectionOf>[0],
  looks: { criterion: string; value: number }[],
  stage: string,
) {
  if (round || looks.length === 0) return projectionOf(round);
  return quickProjectionOf(await modelInForce(database()), looks, stage);
}
