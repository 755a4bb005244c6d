import "server-only";
import { G, Line, Path, Rect, Svg, Text, View } from "@react-pdf/renderer";
import type { CurvePoint } from "@/lib/domain/value/curves";
import type { Ink } from "@/lib/domain/value/inks";
import { barsOf, type Waterfall } from "@/lib/domain/value/waterfall";
import { stepAmount } from "@/lib/format/value/amounts";
import { stepNames } from "@/lib/format/value/names";
import { colors, styles } from "@/lib/server/value/pack/paper";

const BAR = { width: 84, height: 9 };

/** A waterfall of one ink, a row a step: totals are filled, what came on top is empty, what was lost is hatched. */
export function waterfallDrawing(steps: Waterfall, ink: Ink, currency: string) {
  const bars = barsOf(steps, ink);
  const ends = bars.flatMap(({ from, to }) => [from, to]);
  const [least, most] = [Math.min(0, ...ends), Math.max(1, ...ends)];
  const x = (value: number) => ((value - least) / (most - least)) * BAR.width;
  return (
    <View style={{ flexGrow: 1, flexBasis: 0, paddingRight: 12 }}>
      <Text style={{ fontWeight: 600, paddingBottom: 2 }}>{ink === "cash" ? "Cash" : "Time"}</Text>
      {bars.map(({ step, isTotal, from, to }) => (
        <View key={step} style={{ ...styles.row, alignItems: "center", paddingVertical: 1.5 }}>
          <Text style={{ width: 92 }}>{stepNames[step]}</Text>
          <Svg width={BAR.width} height={BAR.height + 2}>
            <Line
              x1={x(0)}
              x2={x(0)}
              y1={0}
              y2={BAR.height + 2}
              stroke={colors.lineStrong}
              strokeWidth={0.75}
            />
            {bar({
              from: x(from),
              to: x(to),
              isTotal,
              color: colors[ink],
            })}
          </Svg>
          <Text style={{ width: 62, textAlign: "right" }}>
            {stepAmount(steps[step][ink], step, currency)}
          </Text>
        </View>
      ))}
    </View>
  );
}

function bar({ from, to, isTotal, color }: { from: number; to: number; isTotal: boolean; color: string }) {
  const [start, width] = [Math.min(from, to), Math.abs(to - from)];
  if (width === 0)
    return <Line x1={from} x2={from} y1={1} y2={BAR.height + 1} stroke={color} strokeWidth={0.75} />;
  const hatches = to < from ? Math.floor(width / 3) : 0;
  return (
    <G>
      <Rect
        x={start}
        y={1}
        width={width}
        height={BAR.height}
        fill={isTotal ? color : "#ffffff"}
        stroke={color}
        strokeWidth={0.75}
      />
      {Array.from({ length: hatches }, (_, index) => {
        const at = start + (index + 0.5) * 3;
        return (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: strokes of a pattern have no other name.
            key={index}
            x1={at}
            x2={at + 1.5}
            y1={BAR.height + 1}
            y2={1}
            stroke={color}
            strokeWidth={1}
          />
        );
      })}
    </G>
  );
}

const CURVE = { width: 240, height: 150 };

/** Plan dashed, realised solid, forecast dotted with its fan; the upright line parts what is known from what is not. */
export function curveDrawing(
  points: readonly CurvePoint[],
  ink: Ink,
  amountText: (amount: number) => string,
) {
  const values = points.flatMap(({ plan, came, high, low }) => [plan, came ?? 0, high ?? 0, low ?? 0]);
  const [least, most] = [Math.min(0, ...values), Math.max(1, ...values)];
  const x = (index: number) => (points.length < 2 ? 0 : (index / (points.length - 1)) * CURVE.width);
  const y = (value: number) => CURVE.height - ((value - least) / (most - least)) * (CURVE.height - 4) - 1;
  const path = (amountAt: (point: CurvePoint) => number | null) =>
    points
      .flatMap((point, index) => {
        const value = amountAt(point);
        return value === null ? [] : [`${x(index).toFixed(1)} ${y(value).toFixed(1)}`];
      })
      .join(" L ");
  const back = points.flatMap(({ low }, index) =>
    low === null ? [] : [`${x(index).toFixed(1)} ${y(low).toFixed(1)}`],
  );
  const dataAt = points.findLastIndex(({ came }) => came !== null);
  const fan = path(({ high }) => high);
  const color = colors[ink];
  return (
    <View style={{ flexGrow: 1, flexBasis: 0, paddingRight: 12 }}>
      <Text style={{ fontWeight: 600 }}>{ink === "cash" ? "Cash" : "Time"}</Text>
      <Text style={styles.small}>Top of the drawing: {amountText(Math.round(most))}</Text>
      <Svg width={CURVE.width} height={CURVE.height}>
        <Line x1={0} x2={CURVE.width} y1={y(0)} y2={y(0)} stroke={colors.lineStrong} strokeWidth={0.75} />
        {fan && back.length > 1 ? (
          <Path d={`M ${fan} L ${[...back].reverse().join(" L ")} Z`} fill={color} fillOpacity={0.16} />
        ) : null}
        <Line
          x1={x(dataAt)}
          x2={x(dataAt)}
          y1={0}
          y2={CURVE.height}
          stroke={colors.ink3}
          strokeWidth={0.75}
          strokeDasharray="2 2"
        />
        <Path
          d={`M ${path(({ plan }) => plan)}`}
          stroke={colors.ink2}
          strokeWidth={1}
          strokeDasharray="5 3"
          fill="none"
        />
        <Path d={`M ${path(({ came }) => came)}`} stroke={color} strokeWidth={1.75} fill="none" />
        <Path
          d={`M ${path(({ forecast }) => forecast)}`}
          stroke={color}
          strokeWidth={1.25}
          strokeDasharray="1.5 2"
          fill="none"
        />
      </Svg>
      <View style={{ ...styles.row, justifyContent: "space-between", width: CURVE.width, ...styles.small }}>
        <Text>{points[0]?.month ?? ""}</Text>
        <Text>{points[dataAt]?.month ?? ""}</Text>
        <Text>{points.at(-1)?.month ?? ""}</Text>
      </View>
    </View>
  );
}
