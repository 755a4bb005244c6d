import "server-only";
import type { Currency } from "@/lib/domain/shared/currency";
import { type ReportCaseExportRow, reportCaseColumns } from "@/lib/domain/value/export-columns";
import { totalOf } from "@/lib/domain/value/inks";
import { database } from "@/lib/server/db";
import { defineExport } from "@/lib/server/exports/define-export";
import { inMajorUnits } from "@/lib/server/exports/money-cells";
import { CaseRowsFilter, type FigureRow, figureRows } from "@/lib/server/value/case-rows";
import { type ReportFacts, reportFacts } from "@/lib/server/value/facts";

const BATCH = 500;

/** The cases of a report as a file, to the last row; what is confidential as one line, so that the columns add up. */
export const exportReportCases = defineExport({
  name: "value.export",
  permission: "value:readAll",
  filter: CaseRowsFilter,
  columns: reportCaseColumns,
  called: { file: "value-cases", sheet: "Cases", objectType: "value" },
  async find(actor, { figure, currency }, target) {
    const facts = await reportFacts(database(), actor, { period: target, currency, now: new Date() });
    const { rows, hidden } = figureRows(facts.cases, figure);
    const all = [...rows.map((row) => exportRow(row, facts)), ...hiddenRow(hidden, facts)];
    return { batches: inBatches(all), detail: { period: facts.period.name, figure, rows: rows.length } };
  },
});

async function* inBatches(rows: readonly ReportCaseExportRow[]): AsyncGenerator<ReportCaseExportRow[]> {
  for (let from = 0; from < rows.length; from += BATCH) yield rows.slice(from, from + BATCH);
}

function exportRow(row: FigureRow, facts: ReportFacts): ReportCaseExportRow {
  const { key, title, department, stage, route, risk, approvedOn, liveOn } = row;
  return { key, title, department, stage, route, risk, approvedOn, liveOn, ...amountCells([row], facts) };
}

function hiddenRow(hidden: readonly FigureRow[], facts: ReportFacts): ReportCaseExportRow[] {
  if (hidden.length === 0) return [];
  const nothing = { department: null, stage: null, route: null, risk: null, approvedOn: null, liveOn: null };
  const title = `Confidential: ${hidden.length} ${hidden.length === 1 ? "case" : "cases"}`;
  return [{ key: null, title, ...nothing, ...amountCells(hidden, facts) }];
}

function amountCells(rows: readonly FigureRow[], { currency, period }: ReportFacts) {
  const sum = (amountOf: (row: FigureRow) => number) =>
    inMajorUnits({
      amountMinor: rows.reduce((total, row) => total + amountOf(row), 0),
      currency: currency satisfies Currency,
    });
  return {
    amountCash: sum(({ amount }) => amount.cash),
    amountTime: sum(({ amount }) => amount.time),
    promisedCash: sum(({ promised }) => promised.cash),
    promisedTime: sum(({ promised }) => promised.time),
    confirmedMeasured: sum(({ realised }) => totalOf(realised.confirmed.measured)),
    confirmedModelled: sum(({ realised }) => totalOf(realised.confirmed.modelled)),
    confirmedAsserted: sum(({ realised }) => totalOf(realised.confirmed.asserted)),
    claimedMeasured: sum(({ realised }) => totalOf(realised.claimed.measured)),
    claimedModelled: sum(({ realised }) => totalOf(realised.claimed.modelled)),
    claimedAsserted: sum(({ realised }) => totalOf(realised.claimed.asserted)),
    cameCash: sum(({ came }) => came.cash),
    cameTime: sum(({ came }) => came.time),
    plannedCost: sum(({ plannedCost }) => plannedCost),
    spent: sum(({ spent }) => spent),
    currency,
    dataOf: period.on,
  };
}
