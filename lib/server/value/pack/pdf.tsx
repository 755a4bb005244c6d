import "server-only";
import { Document, Page, renderToBuffer, type Styles, Text, View } from "@react-pdf/renderer";
import type { ValueReport } from "@/lib/domain/value/report";
import { formatMoneyCompact } from "@/lib/format/money";
import { type BoardPack, type PackRow, type PackTable, packMoney } from "@/lib/format/value/pack";
import { curveDrawing, waterfallDrawing } from "@/lib/server/value/pack/drawings";
import { registerFonts, styles } from "@/lib/server/value/pack/paper";

/** The board pack as two sheets of A4. What a table holds is limited where the pack is made, so that it fits. */
export function packPdf(report: ValueReport, pack: BoardPack): Promise<Buffer> {
  registerFonts();
  return renderToBuffer(
    <Document title={`${pack.title} ${pack.quarter}`} creator="Tunefolio" producer="Tunefolio">
      <Page size="A4" style={styles.page} wrap={false}>
        <View style={styles.sheet}>
          {headOf(pack)}
          {pack.sentences.map((sentence) => (
            <Text key={sentence} style={styles.sentence}>
              {sentence}
            </Text>
          ))}
          {figuresOf(pack)}
          {waterfallOf(report, pack)}
          {curvesOf(report)}
          {listOf("Why it changed since last month", pack.changes)}
        </View>
        {footOf(pack, 1)}
      </Page>
      <Page size="A4" style={styles.page} wrap={false}>
        <View style={styles.sheet}>
          {headOf(pack)}
          {tableOf(pack.waterfall, pack.currency)}
          {tableOf(pack.cases, pack.currency)}
          {tableOf(pack.kinds, pack.currency)}
          {listOf("Risks", pack.risks)}
          {listOf("How to read it", pack.notes)}
        </View>
        {footOf(pack, 2)}
      </Page>
    </Document>,
  );
}

function headOf({ title, quarter, asOf }: BoardPack) {
  return (
    <View style={styles.head}>
      <Text style={styles.title}>
        {title} {quarter}
      </Text>
      <Text style={{ ...styles.small, maxWidth: 300, textAlign: "right" }}>{asOf}</Text>
    </View>
  );
}

function figuresOf({ figures }: BoardPack) {
  return (
    <View style={{ ...styles.section, ...styles.row }}>
      {figures.map(({ label, value, note }) => (
        <View key={label} style={styles.figure}>
          <Text style={styles.quiet}>{label}</Text>
          <Text style={styles.value}>{value}</Text>
          <Text style={styles.small}>{note}</Text>
        </View>
      ))}
    </View>
  );
}

function waterfallOf({ waterfall, currency }: ValueReport, pack: BoardPack) {
  return (
    <View style={styles.section}>
      <Text style={styles.heading}>{pack.waterfall.title}</Text>
      <View style={styles.row}>
        {waterfallDrawing(waterfall, "cash", currency)}
        {waterfallDrawing(waterfall, "time", currency)}
      </View>
    </View>
  );
}

function curvesOf({ curve, currency }: ValueReport) {
  const text = (amountMinor: number) => formatMoneyCompact({ amountMinor, currency });
  return (
    <View style={styles.section}>
      <Text style={styles.heading}>Planned (dashed), realised (solid) and forecast (dotted), added up</Text>
      <View style={styles.row}>
        {curveDrawing(curve.cash, "cash", text)}
        {curveDrawing(curve.time, "time", text)}
      </View>
    </View>
  );
}

function tableOf({ title, head, rows, total }: PackTable, currency: string) {
  return (
    <View style={styles.section}>
      <Text style={styles.heading}>
        {title} ({currency})
      </Text>
      <View style={styles.tableHead}>
        {head.map((name, index) => (
          <Text key={name} style={index === 0 ? styles.label : styles.cell}>
            {name}
          </Text>
        ))}
      </View>
      {rows.map((row) => rowOf(row, styles.tableRow, currency))}
      {total ? rowOf(total, styles.tableTotal, currency) : null}
    </View>
  );
}

function rowOf({ label, cells }: PackRow, style: NonNullable<Styles[string]>, currency: string) {
  return (
    <View key={label} style={style}>
      <Text style={{ ...styles.label, maxLines: 1, textOverflow: "ellipsis" }}>{label}</Text>
      {cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a row have no other name.
        <Text key={index} style={styles.cell}>
          {packMoney(cell, currency)}
        </Text>
      ))}
    </View>
  );
}

function listOf(heading: string, items: readonly string[]) {
  if (items.length === 0) return null;
  return (
    <View style={styles.section}>
      <Text style={styles.heading}>{heading}</Text>
      {items.map((item) => (
        <Text key={item} style={{ paddingBottom: 2, maxLines: 2, textOverflow: "ellipsis" }}>
          {item}
        </Text>
      ))}
    </View>
  );
}

function footOf({ quarter, currency }: BoardPack, page: number) {
  return (
    <View style={styles.foot}>
      <Text>
        Value {quarter}, amounts in {currency}
      </Text>
      <Text>Page {page} of 2</Text>
    </View>
  );
}
