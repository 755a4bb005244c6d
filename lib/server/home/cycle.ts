import "server-only";
import { ReviewArea } from "@/lib/domain/access/roles";
import { database } from "@/lib/server/db";
import { currentCycle } from "@/lib/server/portfolio/cycle";
import { countsNow } from "@/lib/server/portfolio/rank";
import type { Actor } from "@/lib/server/session";
import { visibleTo } from "@/lib/server/use-cases/record";
import { day, keyOf } from "@/lib/server/use-cases/rows";

/**
 * How far the panels of the present cycle are, for who leads them: how many of its cases are rated and revealed, whose
 * deadline has passed with a rating missing, where raters are far apart, and what is blocked. Seats are counted, nobody is named.
 */
export async function cycleProgress(actor: Actor, now: Date) {
  const cycle = await currentCycle(database(), now);
  const today = day(now);
  const rows = await database().$queryRaw<CycleRow[]>`
    select u.number, r."revealedAt" is not null as revealed,
      (select count(*) from "PanelSeat" s where s."roundId" = r.id and not s.conflicted and s."submittedAt" is null) as missing,
      r."revealedAt" is null and r.deadline < ${today}::date as overdue,
      r."revealedAt" is not null and u.stage = 'review' and exists (
        select 1 from (
          select distinct on (s.id, g.criterion) g.criterion, g.value from "PanelSeat" s join "Rating" g on g."seatId" = s.id
          where s."roundId" = r.id and not s.conflicted and s."submittedAt" is not null order by s.id, g.criterion, g.round desc
        ) latest group by criterion having max(value) - min(value) >= 2) as diverging,
      array(select distinct b.area from "Blocker" b where b."useCaseId" = u.id and b."liftedAt" is null) as areas
    from "ScoringRound" r join "UseCase" u on u.id = r."useCaseId"
    where r."cycleId" = ${cycle.id}::uuid and r."abandonedAt" is null and ${countsNow} and ${visibleTo(actor)}
      and r.number = (select max(l.number) from "ScoringRound" l where l."useCaseId" = u.id and l."abandonedAt" is null)
    order by u.number`;
  if (rows.length === 0) return null;
  const late = rows.filter(({ overdue, missing }) => overdue && missing > 0);
  return {
    cycle: cycle.name,
    cases: named(rows),
    scored: named(rows.filter(({ revealed }) => revealed)),
    late: { ...named(late), ratings: late.reduce((sum, { missing }) => sum + Number(missing), 0) },
    diverging: named(rows.filter(({ diverging }) => diverging)),
    blocked: ReviewArea.options.flatMap((area) => {
      const held = rows.filter(({ areas }) => areas.includes(area));
      return held.length > 0 ? [{ area, ...named(held) }] : [];
    }),
  };
}

interface CycleRow {
  number: number;
  revealed: boolean;
  missing: bigint;
  overdue: boolean;
  diverging: boolean;
  areas: string[];
}

/** More are not named one by one by a list either. */
const MOST_KEYS = 200;

function named(rows: readonly CycleRow[]) {
  return { total: rows.length, keys: rows.slice(0, MOST_KEYS).map(({ number }) => keyOf(number)) };
}
