// Runs in a thread of its own, where a workbook that takes all memory or never ends can be ended: plain CommonJS,
// because the built server starts it as a file.
const { parentPort, workerData } = require("node:worker_threads");
// One file without further packages, so that the built server can carry it along.
const { Workbook } = require("exceljs/dist/exceljs.bare.min.js");

const firstRows = 40;
const rowsAtOnce = 1_000;

const ignoreNodes = [
  "dataValidations",
  "conditionalFormatting",
  "sheetProtection",
  "autoFilter",
  "drawing",
  "picture",
  "rowBreaks",
  "tableParts",
  "legacyDrawing",
  "extLst",
];

main().catch(({ message }) => parentPort.postMessage({ type: "failed", message: String(message) }));

async function main() {
  const workbook = new Workbook();
  // Names of ranges are of no use here, and writing out the cells of one that covers a sheet would never end.
  Object.defineProperty(workbook.definedNames, "model", { get: () => [], set: () => {} });
  await workbook.xlsx.load(workerData.bytes, { ignoreNodes });
  const sheets = workbook.worksheets.map((sheet) => summaryOf(sheet));
  const chosen = choose(sheets, workerData.sheet);
  const sheet = workbook.worksheets[sheets.indexOf(chosen)];
  parentPort.postMessage({
    type: "sheets",
    sheets: sheets.map(({ name, rows, columns, firstRows }) => ({ name, rows, columns, firstRows })),
    chosen: chosen?.name ?? null,
    merges: chosen ? mergesOf(sheet) : [],
    date1904: workbook.properties?.date1904 === true,
  });
  if (chosen && chosen.rows <= workerData.mostRows && chosen.columns <= workerData.mostColumns) {
    for (let first = 1; first <= chosen.rows; first += rowsAtOnce) {
      const last = Math.min(chosen.rows, first + rowsAtOnce - 1);
      parentPort.postMessage({ type: "rows", rows: textRows(sheet, first, last, chosen.columns) });
    }
  }
  parentPort.postMessage({ type: "end" });
}

function summaryOf(sheet) {
  let [rows, columns] = [0, 0];
  sheet.eachRow((row, number) => {
    const last = lastFilled(row);
    if (last > 0) [rows, columns] = [number, Math.max(columns, last)];
  });
  const isHidden = sheet.state !== "visible";
  const shown = textRows(sheet, 1, Math.min(rows, firstRows), Math.min(columns, workerData.mostColumns));
  return { name: sheet.name, rows, columns, firstRows: shown, isHidden };
}

function lastFilled(row) {
  let last = 0;
  row.eachCell((cell, number) => {
    if (cell.value !== null && cell.value !== "") last = number;
  });
  return last;
}

// The largest visible sheet: notes and look-up lists beside the list are smaller.
function choose(sheets, name) {
  if (name !== undefined) return sheets.find((sheet) => sheet.name === name);
  const visible = sheets.some((sheet) => !sheet.isHidden)
    ? sheets.filter((sheet) => !sheet.isHidden)
    : sheets;
  return [...visible].sort((a, b) => b.rows * b.columns - a.rows * a.columns)[0];
}

function mergesOf(sheet) {
  return Object.values(sheet._merges ?? {})
    .map(({ top, left, bottom, right }) => ({
      top: top - 1,
      left: left - 1,
      bottom: bottom - 1,
      right: right - 1,
    }))
    .filter(({ top }) => top < firstRows);
}

function textRows(sheet, first, last, columns) {
  const rows = [];
  for (let number = first; number <= last; number++) {
    const row = sheet.findRow(number);
    const cells = [];
    for (let column = 1; row && column <= columns; column++) {
      const cell = row.findCell(column);
      cells.push(cell ? cellText(cell.value, cell.numFmt) : "");
    }
    while (cells.at(-1) === "") cells.pop();
    rows.push(cells);
  }
  return rows;
}

// As a person sees it in the sheet, but for dates, which come as 2024-11-30, and numbers, which are not rounded.
function cellText(value, format) {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberText(value, format ?? "");
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof Date) return dateText(value);
  if (Array.isArray(value.richText)) return value.richText.map(({ text }) => text ?? "").join("");
  if (value.error !== undefined) return String(value.error);
  if (value.text !== undefined) return cellText(value.text, format);
  if (value.formula !== undefined || value.sharedFormula !== undefined) return cellText(value.result, format);
  return "";
}

function numberText(value, format) {
  if (!Number.isFinite(value)) return "";
  if (format.includes("%")) return `${plain(value * 100)}%`;
  const currency = /\[\$([^\]-]+)|([€£¥$])|"([A-Z]{3})"/.exec(format);
  const sign = currency ? (currency[1] ?? currency[2] ?? currency[3]).trim() : "";
  return sign === "" ? plain(value) : `${plain(value)} ${sign}`;
}

// Fifteen digits are what a spreadsheet knows: 0.1 + 0.2 is 0.3.
function plain(value) {
  const number = Number(value.toPrecision(15));
  return Math.abs(number) < 1e21 && !/e/.test(String(number))
    ? String(number)
    : number.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 20 });
}

function dateText(date) {
  if (Number.isNaN(date.getTime())) return "";
  const [day, time] = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().split("T");
  if (day < "1900-01-01") return time.slice(0, 5);
  return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 5)}`;
}
