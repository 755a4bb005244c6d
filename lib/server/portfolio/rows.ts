import "server-only";
import { nextStep } from "@/lib/domain/lifecycle/next-step";
import type { Place } from "@/lib/domain/portfolio/cut-line";
import { priorityRange } from "@/lib/domain/scoring/priority-range";
import type { CycleModel } from "@/lib/server/generated/models";
import type { Actor } from "@/lib/server/session";
import { day, money, type SummaryRow, summaryView } from "@/lib/server/use-cases/rows";

export function cycleView({
  id,
  version,
  name,
  startsOn,
  endsOn,
  modelVersion,
  budget,
  currency,
}: CycleModel) {
  return {
    id,
    version,
    name,
    startsOn: day(startsOn),
    endsOn: day(endsOn),
    scoringModel: modelVersion,
    budget: money(budget, currency),
    currency,
  };
}

export type CycleView = ReturnType<typeof cycleView>;

/** A line of the ranking: the case, its place, its range in points, and on which side of the cut-line it falls. */
export function rankedView(
  row: SummaryRow & { rank: number; rankThen: number | null },
  place: Place | null,
  actor: Actor,
) {
  return {
    rank: row.rank,
    /** Places gained (negative: lost) since the moment it is compared with; null = it was not ranked then. */
    movement: row.rankThen === null ? null : row.rankThen - row.rank,
    ...summaryView(row, actor),
    range:
      row.priority === null || row.prioritySe === null ? null : priorityRange(row.priority, row.prioritySe),
    word: row.borderline ? "borderline" : "clear",
    cutLine: place,
    next: nextStep(row),
  };
}

export type RankedView = ReturnType<typeof rankedView>;
