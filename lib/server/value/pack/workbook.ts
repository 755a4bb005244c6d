import "server-only";
import ExcelJS from "exceljs";
import { currencyExponent } from "@/lib/domain/shared/currency";
import { toCellText } from "@/lib/domain/shared/formula-text";
import { fitToCell, toWorkbookText } from "@/lib/domain/shared/workbook-text";
import type { ValueReport } from "@/lib/domain/value/report";
import type { BoardPack, PackTable } from "@/lib/format/value/pack";

/** The board pack as a workbook: the words, then every table with numbers to be counted with, its sum as a formula. */
export async function packWorkbook(report: ValueReport, pack: BoardPack): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.creator = "Tunefolio";
  wordSheet(book, pack);
  for (const table of [pack.waterfall, pack.cases, pack.kinds]) tableSheet(book, table, pack.currency);
  curveSheet(book, report);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function wordSheet(book: ExcelJS.Workbook, pack: BoardPack): void {
  const sheet = book.addWorksheet("Summary");
  sheet.columns = [{ width: 28 }, { width: 20 }, { width: 90 }];
  sheet.addRow([text(`${pack.title} ${pack.quarter}`)]).font = { bold: true, size: 16 };
  sheet.addRow([text(pack.asOf)]);
  for (const sentence of pack.sentences) sheet.addRow([text(sentence)]);
  sheet.addRow([]);
  for (const { label, value, note } of pack.figures) sheet.addRow([label, value, note].map(text));
  for (const [title, items] of [
    ["Why it changed since last month", pack.changes],
    ["Risks", pack.risks],
    ["How to read it", pack.notes],
  ] as const) {
    sheet.addRow([]);
    sheet.addRow([title]).font = { bold: true };
    for (const item of items) sheet.addRow([text(item)]);
  }
}

function tableSheet(book: ExcelJS.Workbook, { title, head, rows, total }: PackTable, currency: string): void {
  const sheet = book.addWorksheet(title.slice(0, 31), { views: [{ state: "frozen", ySplit: 1 }] });
  const unit = 10 ** currencyExponent(currency);
  sheet.columns = head.map((_, index) => ({ width: index === 0 ? 48 : 16 }));
  sheet.addRow(head.map((name, index) => (index === 0 ? name : `${name} (${currency})`))).font = {
    bold: true,
  };
  for (const { label, cells } of rows) {
    sheet.addRow([text(label), ...cells.map((cell) => (cell === null ? null : cell / unit))]);
  }
  if (total) {
    const last = rows.length + 1;
    const sums = total.cells.map((cell, index) => {
      const column = sheet.getColumn(index + 2).letter;
      return { formula: `SUM(${column}2:${column}${last})`, result: (cell ?? 0) / unit };
    });
    sheet.addRow([total.label, ...sums]).font = { bold: true };
  }
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (typeof cell.value === "number" || cell.formula) cell.numFmt = "#,##0.00";
    });
  });
}

function curveSheet(book: ExcelJS.Workbook, { curve, currency }: ValueReport): void {
  const sheet = book.addWorksheet("Added up by month", { views: [{ state: "frozen", ySplit: 1 }] });
  const unit = 10 ** currencyExponent(currency);
  const names = ["plan", "came", "forecast", "low", "high"] as const;
  sheet.addRow([
    "Month",
    ...["Cash", "Time"].flatMap((ink) =>
      ["plan", "realised", "forecast", "low", "high"].map((name) => `${ink}, ${name} (${currency})`),
    ),
  ]).font = { bold: true };
  curve.cash.forEach((cash, index) => {
    const cells = [cash, curve.time[index]].flatMap((point) =>
      names.map((name) =>
        point?.[name] === null || point?.[name] === undefined ? null : point[name] / unit,
      ),
    );
    sheet.addRow([cash.month, ...cells]);
  });
}

/** Titles are people's texts: none may be read as a formula, or hold what no workbook can. */
function text(value: string): string {
  return toWorkbookText(fitToCell(toCellText(value)));
}
