import "server-only";
import { isAsRated } from "@/lib/domain/scoring/overridden-axes";
import { rankingModel } from "@/lib/domain/scoring/reweighting";
import type { ScoringModel } from "@/lib/domain/scoring/scoring-model";
import type { Transaction } from "@/lib/server/db";
import { type AcceptedOverride, projectionOf, quickProjectionOf } from "@/lib/server/scoring/score";
import { scoringModel } from "@/lib/server/scoring-models/model";

interface Due {
  id: string;
  stage: string;
}

/** Writes the figures of many locked cases by the one rule that writes them one by one, in a handful of statements. */
export async function projectMany(
  tx: Transaction,
  cases: readonly Due[],
  inForce: ScoringModel,
): Promise<void> {
  const ids = cases.map(({ id }) => id);
  const rounds = await roundsOf(tx, ids);
  const overrides = await overridesOf(tx, ids);
  const looks = await looksOf(
    tx,
    ids.filter((id) => !rounds.has(id)),
  );
  const rows = [];
  for (const { id, stage } of cases) {
    const round = rounds.get(id);
    const figures = round
      ? projectionOf({
          ...round,
          model: rankingModel({ inForce, ratedUnder: await scoringModel(tx, round.modelVersion) }),
          override: overrides.get(id) ?? null,
        })
      : quickProjectionOf(inForce, looks.get(id) ?? [], stage);
    rows.push({ id, ...figures });
  }
  await write(tx, rows);
}

interface Round {
  modelVersion: number;
  revealedAt: Date;
  ratings: { rater: string; criterion: string; value: number | null }[];
}

/** Per case its latest round, if that is revealed, with the latest word of each rater on each criterion. */
async function roundsOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, Round>> {
  // Looked up case by case: a thousand of them are few beside all the ratings there are.
  const rows = await tx.$queryRaw<RoundRow[]>`
    select l."useCaseId", l."modelVersion", l."revealedAt", sheets.ratings
    from unnest(${ids}::uuid[]) due(id)
      cross join lateral (select * from "ScoringRound" r where r."useCaseId" = due.id and r."abandonedAt" is null
        order by r.number desc limit 1) l
      cross join lateral (
        select coalesce(json_agg(json_build_array(s."personId", w.criterion, w.value)), '[]') as ratings
        from "PanelSeat" s cross join lateral (select distinct on (t.criterion) t.criterion, t.value from "Rating" t
          where t."seatId" = s.id order by t.criterion, t.round desc) w
        where s."roundId" = l.id and s."submittedAt" is not null and not s.conflicted) sheets
    where l."revealedAt" is not null`;
  return new Map(
    rows.map(({ useCaseId, ratings, ...round }) => [
      useCaseId,
      { ...round, ratings: ratings.map(([rater, criterion, value]) => ({ rater, criterion, value })) },
    ]),
  );
}

interface RoundRow {
  useCaseId: string;
  modelVersion: number;
  revealedAt: Date;
  ratings: [rater: string, criterion: string, value: number | null][];
}

async function overridesOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, AcceptedOverride>> {
  const rows = await tx.$queryRaw<(AcceptedOverride & { useCaseId: string })[]>`
    select distinct on (o."useCaseId") o.* from "Override" o join "UseCase" u on u.id = o."useCaseId"
    where o."useCaseId" = any(${ids}::uuid[]) and o.state = 'accepted' and o.at >= u."revealedAt"
    order by o."useCaseId", o."settledAt" desc, o.id desc`;
  return new Map(rows.filter((row) => !isAsRated(row)).map((row) => [row.useCaseId, row]));
}

async function looksOf(tx: Transaction, ids: readonly string[]) {
  const rows = await tx.quickLook.findMany({
    where: { useCaseId: { in: [...ids] } },
    select: { useCaseId: true, criterion: true, value: true },
  });
  const looks = new Map<string, { criterion: string; value: number }[]>();
  for (const { useCaseId, ...look } of rows) looks.set(useCaseId, [...(looks.get(useCaseId) ?? []), look]);
  return looks;
}

type Figures = ReturnType<typeof projectionOf> | ReturnType<typeof quickProjectionOf>;

// Only what hangs on the weights: whether and since when it is revealed stays as it is.
async function write(tx: Transaction, rows: readonly (Figures & { id: string })[]): Promise<void> {
  await tx.$executeRaw`
    update "UseCase" u set impact = r.impact, feasibility = r.feasibility, priority = r.priority,
      "prioritySe" = r."prioritySe", quadrant = r.quadrant, borderline = r.borderline, "scoredUnder" = r."scoredUnder"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r(id uuid, impact float8, feasibility float8,
      priority float8, "prioritySe" float8, quadrant text, borderline boolean, "scoredUnder" int)
    where u.id = r.id`;
}
