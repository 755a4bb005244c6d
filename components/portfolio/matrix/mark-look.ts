import type { StageGroup } from "@/lib/domain/portfolio/matrix/stage-group";
import type { Matrix } from "@/lib/server/portfolio/matrix";

export type MatrixCase = NonNullable<Matrix["cases"]>[number];
export type MatrixBin = NonNullable<Matrix["bins"]>[number];

export type SizeBy = "value" | "cost" | "same";
export type ColourBy = "department" | "risk";

/** Sides and arms that give each shape the area of a circle of the same radius. */
const shapes: Record<StageGroup, (radius: number) => string> = {
  comingIn: (r) => `M0 ${-r}A${r} ${r} 0 1 1 0 ${r}A${r} ${r} 0 1 1 0 ${-r}Z`,
  toDecide: (r) => {
    const arm = r * 1.25;
    return `M0 ${-arm}L${arm} 0L0 ${arm}L${-arm} 0Z`;
  },
  building: (r) => {
    const half = r * 0.886;
    return `M${-half} ${-half}H${half}V${half}H${-half}Z`;
  },
  live: (r) => {
    const side = r * 2.69;
    const height = side * 0.866;
    return `M0 ${(-2 * height) / 3}L${side / 2} ${height / 3}H${-side / 2}Z`;
  },
};

/** How far each shape reaches to the side, in radii of the circle of the same area. */
const reaches: Record<StageGroup, number> = { comingIn: 1, toDecide: 1.25, building: 0.886, live: 1.345 };

/** How far a mark reaches to the side of its middle. */
export function reachOf(group: StageGroup, radius: number): number {
  return reaches[group] * radius;
}

/** The outline of a mark round the origin: the shape tells where on its way the case is. */
export function outlineOf(group: StageGroup, radius: number): string {
  return shapes[group](radius);
}

export interface Colour {
  name: string;
  fill: string;
  stroke: string;
}

const palette = [
  { fill: "fill-chart-1", stroke: "stroke-chart-1" },
  { fill: "fill-chart-2", stroke: "stroke-chart-2" },
  { fill: "fill-chart-3", stroke: "stroke-chart-3" },
  { fill: "fill-chart-4", stroke: "stroke-chart-4" },
  { fill: "fill-chart-5", stroke: "stroke-chart-5" },
  { fill: "fill-chart-6", stroke: "stroke-chart-6" },
] as const;
const others = { fill: "fill-ink-3", stroke: "stroke-ink-3" };

const risks: Record<string, Colour> = {
  high: { name: "High risk", fill: "fill-chart-2", stroke: "stroke-chart-2" },
  standard: { name: "Standard risk", fill: "fill-chart-1", stroke: "stroke-chart-1" },
  notAssessed: { name: "Risk not assessed", ...others },
};

/** A colour per department, the most frequent first, six of them; or one per risk. */
export function coloursOf(cases: readonly MatrixCase[], by: ColourBy) {
  if (by === "risk") {
    const present = new Set(cases.map(({ risk }) => risk));
    const legend = Object.entries(risks).filter(([risk]) => present.has(risk));
    return {
      legend: legend.map(([, colour]) => colour),
      of: ({ risk }: MatrixCase): Colour => risks[risk] ?? { name: risk, ...others },
    };
  }
  const counts = new Map<string, number>();
  for (const { departmentName } of cases) {
    if (departmentName) counts.set(departmentName, (counts.get(departmentName) ?? 0) + 1);
  }
  const first = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], "en"));
  const named = new Map(
    palette.flatMap((colour, index) => {
      const name = first[index]?.[0];
      return name === undefined ? [] : [[name, { name, ...colour }] as const];
    }),
  );
  const rest: Colour = {
    name: named.size < counts.size ? "Other departments" : "No department yet",
    ...others,
  };
  const hasRest = cases.some(({ departmentName }) => !departmentName || !named.has(departmentName));
  return {
    legend: [...named.values(), ...(hasRest ? [rest] : [])],
    of: ({ departmentName }: MatrixCase): Colour => named.get(departmentName ?? "") ?? rest,
  };
}

/** What the area of a mark stands for, in the currency that most cases on show have; null where it is one size for all. */
export function measureOf(cases: readonly MatrixCase[], by: SizeBy) {
  if (by === "same") return null;
  const amountOf = ({ valueYear, cost }: MatrixCase) => (by === "value" ? valueYear : cost) ?? null;
  const counts = new Map<string, number>();
  for (const each of cases) {
    const { currency } = amountOf(each) ?? {};
    if (currency) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  const currency = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (!currency) return null;
  const inIt = (each: MatrixCase) => {
    const amount = amountOf(each);
    return amount?.currency === currency ? amount.amountMinor : null;
  };
  return { currency, amountOf: inIt, largest: Math.max(...cases.map((each) => inIt(each) ?? 0)) };
}
