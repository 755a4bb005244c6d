import "server-only";
import { canEverywhere } from "@/lib/domain/access/can";
import { type RankingExportRow, rankingColumns } from "@/lib/domain/portfolio/export-columns";
import { UseCaseFilter } from "@/lib/domain/use-cases/filter";
import { database } from "@/lib/server/db";
import { defineExport } from "@/lib/server/exports/define-export";
import { estimateCells } from "@/lib/server/exports/money-cells";
import { currentCycle } from "@/lib/server/portfolio/cycle";
import { GetPortfolio, movementStart } from "@/lib/server/portfolio/queries";
import { wholeRankingFor } from "@/lib/server/portfolio/ranking";
import type { RankedView } from "@/lib/server/portfolio/rows";

/** The whole ranking as a file: what the portfolio shows under the same filter, to its last row. */
export const exportRanking = defineExport({
  name: "portfolio.export",
  permission: "useCase:export",
  filter: GetPortfolio.pick({ department: true, stage: true }),
  columns: rankingColumns,
  called: { file: "portfolio-ranking", sheet: "Ranking", objectType: "portfolio" },
  async find(actor, asked) {
    const filter = UseCaseFilter.parse(asked);
    const now = new Date();
    const cycle = canEverywhere(actor, "value:read") ? await currentCycle(database(), now) : null;
    const then = movementStart(now);
    const { rows, batches } = await wholeRankingFor(actor, { filter, then, cycle, quickLook: false });
    return { batches: exportRows(batches), detail: { filter, rows } };
  },
});

async function* exportRows(batches: AsyncIterable<RankedView[]>): AsyncGenerator<RankingExportRow[]> {
  for await (const views of batches) yield views.map(exportRow);
}

function exportRow(view: RankedView): RankingExportRow {
  return {
    rank: view.rank,
    movement: view.movement,
    key: view.key,
    title: view.title,
    department: view.department,
    departmentName: view.departmentName,
    stage: view.stage,
    priority: view.priority,
    priorityLow: view.range?.low ?? null,
    priorityHigh: view.range?.high ?? null,
    solidity: view.word,
    impact: view.impact,
    feasibility: view.feasibility,
    quadrant: view.quadrant,
    blockers: view.blockers,
    cutLine: view.cutLine,
    ...estimateCells(view.estimate),
    funding: view.funding.status,
    ownerName: view.owner?.name ?? null,
    confidential: view.confidential,
    sample: view.sample,
  };
}
