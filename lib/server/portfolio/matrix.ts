import "server-only";
import { z } from "zod";
import { binSize, MOST_MARKS, viewOfBin } from "@/lib/domain/portfolio/matrix/bins";
import { type Span, type View, wholeMatrix } from "@/lib/domain/portfolio/matrix/view";
import { UseCaseFilter, useCaseFilters } from "@/lib/domain/use-cases/filter";
import { isOpen, type Stage, stages } from "@/lib/domain/use-cases/stage";
import { database } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { currentCycle } from "@/lib/server/portfolio/cycle";
import { type MarkRow, markColumns, markView } from "@/lib/server/portfolio/mark";
import { countsNow, rankedOrder } from "@/lib/server/portfolio/rank";
import { defineQuery } from "@/lib/server/query";
import { scoringModel } from "@/lib/server/scoring-models/model";
import type { Actor } from "@/lib/server/session";
import { matching } from "@/lib/server/use-cases/filter";
import { keyOf } from "@/lib/server/use-cases/rows";

const score = z.number().min(1, "Ratings begin at 1.").max(5, "Ratings end at 5.").optional();

export const GetMatrix = z.strictObject({
  department: useCaseFilters.department,
  stage: useCaseFilters.stage,
  impactFrom: score,
  impactTo: score,
  feasibilityFrom: score,
  feasibilityTo: score,
});

/**
 * Open cases by impact and feasibility, as this actor may see them: each one by itself up to 400 in view, above that how
 * many fall into each field of a grid. Cases that have no place yet are counted and begun to be named.
 */
export const getMatrix = defineQuery({
  name: "portfolio.matrix",
  permission: "portfolio:read",
  input: GetMatrix,
  async run(actor, { department, stage, ...borders }) {
    const view = viewOf(borders);
    const open = Prisma.sql`u.stage = any(${openStages}) and ${countsNow}
      and ${matching(actor, UseCaseFilter.parse({ department, stage }))}`;
    const placed = Prisma.sql`${open} and u.impact is not null and u.feasibility is not null and ${within(view)}`;
    const { modelVersion } = await currentCycle(database(), new Date());
    const [{ thresholds }, marks, unplaced] = await Promise.all([
      scoringModel(database(), modelVersion),
      marksIn(actor, placed),
      unplacedIn(open),
    ]);
    const isCrowded = marks.length > MOST_MARKS;
    const bins = isCrowded ? await binsIn(placed, binSize(view)) : null;
    return {
      view,
      thresholds,
      inView: bins ? bins.reduce((sum, { cases }) => sum + cases, 0) : marks.length,
      /** Null where the view is too crowded to show each case. */
      cases: isCrowded ? null : marks,
      /** How many cases fall into each field of a grid; null where each case is shown. */
      bins,
      unplaced,
    };
  },
});

export type Matrix = Awaited<ReturnType<(typeof getMatrix)["run"]>>;

const openStages = stages.filter(isOpen);

/** How many cases without a place are named. */
const NAMED = 24;

function viewOf(borders: z.infer<typeof GetMatrix>): View {
  const { impact, feasibility } = wholeMatrix;
  return {
    impact: span(borders.impactFrom ?? impact.from, borders.impactTo ?? impact.to),
    feasibility: span(borders.feasibilityFrom ?? feasibility.from, borders.feasibilityTo ?? feasibility.to),
  };
}

function span(one: number, other: number): Span {
  return { from: Math.min(one, other), to: Math.max(one, other) };
}

/** A border belongs to what lies above it, as in the grid; only the top of a scale has nothing above. */
function within({ impact, feasibility }: View): Prisma.Sql {
  const inside = (column: Prisma.Sql, { from, to }: Span) =>
    Prisma.sql`${column} >= ${from} and (${column} < ${to} or ${to >= wholeMatrix.impact.to})`;
  return Prisma.sql`${inside(Prisma.sql`u.impact`, impact)} and ${inside(Prisma.sql`u.feasibility`, feasibility)}`;
}

/** In the order of the ranking, provisional looks behind; one more than are shown, which tells that it is crowded. */
async function marksIn(actor: Actor, placed: Prisma.Sql) {
  const rows = await database().$queryRaw<MarkRow[]>`
    select ${markColumns} from "UseCase" u left join "Department" d on d.id = u."departmentId"
    where ${placed} order by u."quickLook", ${rankedOrder} limit ${MOST_MARKS + 1}`;
  return rows.map((row) => markView(row, actor));
}

async function unplacedIn(open: Prisma.Sql) {
  const rows = await database().$queryRaw<{ number: number; title: string; stage: Stage; total: bigint }[]>`
    select u.number, u.title, u.stage, count(*) over () as total from "UseCase" u
    where ${open} and (u.impact is null or u.feasibility is null) and u.stage <> 'draft'
    order by u.number desc limit ${NAMED}`;
  return {
    total: Number(rows[0]?.total ?? 0),
    cases: rows.map(({ number, title, stage }) => ({ key: keyOf(number), title, stage })),
  };
}

/** The same fields as `binOf` gives, counted where the cases are. */
async function binsIn(placed: Prisma.Sql, size: number) {
  const index = (column: Prisma.Sql) =>
    Prisma.sql`least(${4 / size - 1}, greatest(0, floor((${column} - 1) / ${size})))::int`;
  const rows = await database().$queryRaw<{ row: number; column: number; cases: bigint; looks: bigint }[]>`
    select ${index(Prisma.sql`u.impact`)} as row, ${index(Prisma.sql`u.feasibility`)} as "column", count(*) as cases,
      count(*) filter (where u."quickLook") as looks
    from "UseCase" u where ${placed} group by 1, 2 order by 1 desc, 2 desc`;
  return rows.map(({ cases, looks, ...place }) => ({
    ...viewOfBin(place, size),
    cases: Number(cases),
    quickLooks: Number(looks),
  }));
}
