"use client";
import dynamic from "next/dynamic";
import { ChartFigure } from "@/components/charts/chart-figure";
import { Skeleton } from "@/components/ui/skeleton";
import { type Column, Table } from "@/components/ui/table";
import { expectedLine } from "@/components/use-cases/expected-line";
import { formatDate } from "@/lib/format/date";
import { formatNumber, formatPercent } from "@/lib/format/number";
import type { MeasuredMetricView } from "@/lib/server/metrics/queries";

const SeriesChart = dynamic(() => import("@/components/charts/series-chart"), {
  ssr: false,
  loading: () => <Skeleton lines={6} />,
});

type ReadingsChartProps = { metric: MeasuredMetricView; liveOn: string | null };

/** The readings of one metric over time, against the line from its baseline to its target. */
export function ReadingsChart({ metric, liveOn }: ReadingsChartProps) {
  const { name, unit, readings, target, baseline } = metric;
  const measured = readings
    .flatMap(({ on, value }) => (on ? [{ on, value }] : []))
    .sort((a, b) => a.on.localeCompare(b.on));
  const marks = [
    ...(liveOn ? [{ on: liveOn, label: "live" }] : []),
    ...(target.on ? [{ on: target.on, label: "target" }] : []),
  ];
  return (
    <ChartFigure
      title={`${name}: readings and expectation`}
      summary={summaryOf(metric)}
      source={`Baseline ${baseline ? `${formatNumber(baseline.value, 4)} ${unit} on ${formatDate(baseline.on)}` : "not known"}. Sources: ${[...new Set(readings.map(({ source }) => source))].join(", ")}.`}
      table={
        <Table
          caption={`Readings of ${name}, with what was expected`}
          isCaptionHidden
          columns={columnsFor(unit)}
          rows={measured.map(({ on, value }) => ({ on, value, expected: expectedAt(metric, liveOn, on) }))}
          rowKey={({ on }) => on}
        />
      }
    >
      <SeriesChart measured={measured} expected={expectedLine(metric, liveOn)} marks={marks} unit={unit} />
    </ChartFigure>
  );
}

function summaryOf({ unit, health }: MeasuredMetricView): string {
  if (!health.reading) return "Nothing was measured yet.";
  const share = health.attainment?.attainment ?? null;
  const latest = `${formatNumber(health.reading.value, 4)} ${unit} on ${formatDate(health.reading.on)}`;
  const due = health.expected === null ? "" : `, where ${formatPercent(health.expected)} was due`;
  return share === null ? `${latest}.` : `${latest}: ${formatPercent(share)} of the way to the target${due}.`;
}

function expectedAt(metric: MeasuredMetricView, liveOn: string | null, on: string): number | null {
  const [start, end] = expectedLine(metric, liveOn);
  if (!start || !end || on < start.on) return null;
  if (on >= end.on) return end.value;
  const passed = (Date.parse(on) - Date.parse(start.on)) / (Date.parse(end.on) - Date.parse(start.on));
  return start.value + passed * (end.value - start.value);
}

type Row = { on: string; value: number; expected: number | null };

function columnsFor(unit: string): Column<Row>[] {
  return [
    { key: "on", header: "Measured on", isRowHeader: true, cell: ({ on }) => formatDate(on) },
    { key: "value", header: `Measured (${unit})`, align: "end", cell: ({ value }) => formatNumber(value, 4) },
    {
      key: "expected",
      header: `Expected (${unit})`,
      align: "end",
      cell: ({ expected }) => formatNumber(expected, 2),
    },
  ];
}
