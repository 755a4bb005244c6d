"use client";
import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { formatDate } from "@/lib/format/date";
import { formatNumber } from "@/lib/format/number";

export interface SeriesPoint {
  on: string;
  value: number;
}

type SeriesChartProps = {
  measured: readonly SeriesPoint[];
  /** What is expected over the same time; two or more points of a line. */
  expected: readonly SeriesPoint[];
  /** Days that matter, each with its word. */
  marks: readonly { on: string; label: string }[];
  unit: string;
};

const axis = { stroke: "var(--color-line-strong)", tick: { fill: "var(--color-ink-2)", fontSize: 12 } };

/** What was measured over time against what is expected: dots on a solid line, the expectation dashed. */
export default function SeriesChart({ measured, expected, marks, unit }: SeriesChartProps) {
  const rows = rowsOf(measured, expected);
  return (
    <div className="h-64 w-full" aria-hidden="true">
      <ResponsiveContainer width="100%" height="100%">
        <LineChart data={rows} margin={{ top: 16, right: 24, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--color-line)" vertical={false} />
          <XAxis
            dataKey="time"
            type="number"
            scale="time"
            domain={["dataMin", "dataMax"]}
            tickFormatter={(time: number) => formatDate(dayOf(time))}
            minTickGap={48}
            {...axis}
          />
          <YAxis
            domain={["auto", "auto"]}
            width={56}
            tickFormatter={(value: number) => formatNumber(value, 2)}
            label={{ value: unit, position: "top", offset: 6, fill: "var(--color-ink-3)", fontSize: 12 }}
            {...axis}
          />
          {marks.map(({ on, label }) => (
            <ReferenceLine
              key={`${on}${label}`}
              x={timeOf(on)}
              stroke="var(--color-ink-3)"
              strokeDasharray="2 2"
              label={{ value: label, position: "insideTopLeft", fill: "var(--color-ink-2)", fontSize: 12 }}
            />
          ))}
          <Line
            dataKey="expected"
            stroke="var(--color-ink-3)"
            strokeDasharray="6 3"
            dot={false}
            connectNulls
            isAnimationActive={false}
          />
          <Line
            dataKey="measured"
            stroke="var(--color-chart-1)"
            strokeWidth={2}
            dot={{ r: 3.5, fill: "var(--color-chart-1)", stroke: "var(--color-surface)" }}
            connectNulls
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}

interface Row {
  time: number;
  measured?: number;
  expected?: number;
}

function rowsOf(measured: readonly SeriesPoint[], expected: readonly SeriesPoint[]): Row[] {
  const rows = new Map<number, Row>();
  const put = (on: string, part: Partial<Row>) => {
    const time = timeOf(on);
    rows.set(time, { ...(rows.get(time) ?? { time }), ...part });
  };
  for (const { on, value } of measured) put(on, { measured: value });
  for (const { on, value } of expected) put(on, { expected: value });
  return [...rows.values()].sort((a, b) => a.time - b.time);
}

function timeOf(on: string): number {
  return Date.parse(`${on}T00:00:00Z`);
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
