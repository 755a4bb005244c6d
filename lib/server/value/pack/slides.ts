import "server-only";
import PptxGenJS from "pptxgenjs";
import { currencyExponent } from "@/lib/domain/shared/currency";
import type { ValueReport } from "@/lib/domain/value/report";
import { type BoardPack, type PackRow, type PackTable, packMoney } from "@/lib/format/value/pack";

const font = "Arial";
const ink = "16211F";
const quiet = "44514D";

type Slide = PptxGenJS.Slide;

/** The board pack as two slides of A4 upright, tables and curves to be edited. */
export async function packSlides(report: ValueReport, pack: BoardPack): Promise<Buffer> {
  const file = new PptxGenJS();
  file.defineLayout({ name: "A4", width: 8.27, height: 11.69 });
  file.layout = "A4";
  file.title = `${pack.title} ${pack.quarter}`;
  file.company = "Tunefolio";
  firstSlide(file.addSlide(), report, pack, file);
  secondSlide(file.addSlide(), pack);
  return (await file.write({ outputType: "nodebuffer" })) as Buffer;
}

function firstSlide(slide: Slide, report: ValueReport, pack: BoardPack, file: PptxGenJS): void {
  head(slide, pack);
  slide.addText(pack.sentences.join(" "), {
    x: 0.5,
    y: 1.05,
    w: 7.27,
    h: 0.75,
    fontFace: font,
    fontSize: 13,
    color: ink,
    valign: "top",
    fit: "shrink",
  });
  pack.figures.forEach(({ label, value, note }, index) => {
    slide.addText(
      [
        { text: label, options: { fontSize: 9, color: quiet, breakLine: true } },
        { text: value, options: { fontSize: 18, bold: true, color: ink, breakLine: true } },
        { text: note, options: { fontSize: 8, color: quiet } },
      ],
      {
        x: 0.5 + index * 1.84,
        y: 1.9,
        w: 1.78,
        h: 1.15,
        fontFace: font,
        valign: "top",
        margin: 2,
        fit: "shrink",
      },
    );
  });
  table(slide, pack.waterfall, { currency: pack.currency, y: 3.25, labelWidth: 2.77 });
  (["cash", "time"] as const).forEach((kind, index) => {
    slide.addChart(file.ChartType.line, curveOf(report, kind), {
      ...{
        x: 0.5 + index * 3.7,
        y: 6.15,
        w: 3.55,
        h: 2.55,
        showLegend: true,
        legendPos: "b",
        legendFontSize: 8,
      },
      ...{ title: kind === "cash" ? "Cash, added up" : "Time, added up", showTitle: true, titleFontSize: 10 },
      ...{ chartColors: ["44514D", kind === "cash" ? "0B5D5A" : "A28645", "857F70"], lineDataSymbol: "none" },
      ...{ catAxisLabelFontSize: 7, valAxisLabelFontSize: 7, lineSize: 1.5 },
    });
  });
  list(slide, "Why it changed since last month", pack.changes, { y: 8.85, h: 2.3 });
}

function secondSlide(slide: Slide, pack: BoardPack): void {
  head(slide, pack);
  table(slide, pack.cases, { currency: pack.currency, y: 1.05, labelWidth: 2.02 });
  table(slide, pack.kinds, { currency: pack.currency, y: 5.55, labelWidth: 2.02 });
  list(slide, "Risks", pack.risks, { y: 7.9, h: 1.6 });
  list(slide, "How to read it", pack.notes, { y: 9.6, h: 1.5 });
}

function head(slide: Slide, { title, quarter, asOf }: BoardPack): void {
  slide.addText(`${title} ${quarter}`, {
    x: 0.5,
    y: 0.4,
    w: 3,
    h: 0.5,
    fontFace: font,
    fontSize: 22,
    bold: true,
    color: ink,
    margin: 0,
  });
  slide.addText(asOf, {
    x: 3.6,
    y: 0.4,
    w: 4.17,
    h: 0.5,
    fontFace: font,
    fontSize: 9,
    color: quiet,
    align: "right",
    valign: "bottom",
    margin: 0,
    fit: "shrink",
  });
}

function table(
  slide: Slide,
  { title, head: names, rows, total }: PackTable,
  { currency, y, labelWidth }: { currency: string; y: number; labelWidth: number },
): void {
  slide.addText(`${title} (${currency})`, {
    x: 0.5,
    y,
    w: 7.27,
    h: 0.25,
    fontFace: font,
    fontSize: 11,
    bold: true,
    color: ink,
    margin: 0,
  });
  const cell = (text: string, more: PptxGenJS.TableCellProps = {}): PptxGenJS.TableCell => ({
    text,
    options: { fontFace: font, fontSize: 8, color: ink, align: "right", margin: 1.5, ...more },
  });
  const line = ({ label, cells }: PackRow, more: PptxGenJS.TableCellProps = {}) => [
    cell(label, { align: "left", ...more }),
    ...cells.map((amount) => cell(packMoney(amount, currency), more)),
  ];
  const others = (7.27 - labelWidth) / (names.length - 1);
  slide.addTable(
    [
      names.map((name, index) =>
        cell(name, { color: quiet, fontSize: 7, align: index === 0 ? "left" : "right" }),
      ),
      ...rows.map((row) => line(row)),
      ...(total ? [line(total, { bold: true })] : []),
    ],
    {
      ...{ x: 0.5, y: y + 0.27, w: 7.27, colW: [labelWidth, ...names.slice(1).map(() => others)] },
      ...{ border: { type: "solid", pt: 0.5, color: "D5CFC1" }, autoPage: false },
    },
  );
}

function list(
  slide: Slide,
  title: string,
  items: readonly string[],
  { y, h }: { y: number; h: number },
): void {
  if (items.length === 0) return;
  slide.addText(
    [
      { text: title, options: { fontSize: 11, bold: true, breakLine: true } },
      ...items.map((item) => ({ text: item, options: { fontSize: 9, breakLine: true } })),
    ],
    { x: 0.5, y, w: 7.27, h, fontFace: font, color: ink, valign: "top", margin: 0, fit: "shrink" },
  );
}

function curveOf({ curve, currency }: ValueReport, kind: "cash" | "time") {
  const points = curve[kind];
  const labels = points.map(({ month }) => month);
  const unit = 10 ** currencyExponent(currency);
  const line = (name: string, amountAt: (point: (typeof points)[number]) => number | null) => ({
    ...{ name, labels },
    // What is not known on a day is an empty cell, which the library takes for none.
    values: points.map((point) => {
      const value = amountAt(point);
      return value === null ? (null as unknown as number) : value / unit;
    }),
  });
  return [
    line("Plan", ({ plan }) => plan),
    line("Realised", ({ came }) => came),
    line("Forecast", ({ forecast }) => forecast),
  ];
}
