import { CaseShape } from "@/components/portfolio/matrix/case-mark";
import {
  type Colour,
  type MatrixCase,
  measureOf,
  type SizeBy,
} from "@/components/portfolio/matrix/mark-look";
import { radiusOf } from "@/lib/domain/portfolio/matrix/sizes";
import { type StageGroup, stageGroupNames, stageGroupOf } from "@/lib/domain/portfolio/matrix/stage-group";
import type { Stage } from "@/lib/domain/use-cases/stage";
import { formatMoneyCompact } from "@/lib/format/money";

const ink: Colour = { name: "", fill: "fill-ink-2", stroke: "stroke-ink-2" };
const anyStage: Record<StageGroup, Stage> = {
  comingIn: "submitted",
  toDecide: "review",
  building: "building",
  live: "live",
};

type MatrixLegendProps = {
  cases: readonly MatrixCase[];
  colours: readonly Colour[];
  sizeBy: SizeBy;
  /** How much smaller than usual the marks are drawn. */
  scale: number;
};

/** What shape, outline, colour and size say, as far as it is on show. */
export function MatrixLegend({ cases, colours, sizeBy, scale }: MatrixLegendProps) {
  const groups = new Set(cases.map(({ stage }) => stageGroupOf(stage)));
  const measure = measureOf(cases, sizeBy);
  const plain = { quickLook: false, borderline: false, quadrant: null };
  return (
    <ul aria-label="What the marks mean" className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-2">
      {(Object.keys(stageGroupNames) as StageGroup[])
        .filter((group) => groups.has(group))
        .map((group) => (
          <Entry key={group} name={stageGroupNames[group]} item={{ ...plain, stage: anyStage[group] }} />
        ))}
      {cases.some(({ quickLook }) => quickLook) ? (
        <Entry name="Hollow: a quick look" item={{ ...plain, stage: "triage", quickLook: true }} />
      ) : null}
      {cases.some(({ borderline, quickLook }) => borderline && !quickLook) ? (
        <Entry name="Dashed: borderline" item={{ ...plain, stage: "review", borderline: true }} />
      ) : null}
      {cases.some(({ quadrant }) => quadrant === "blocked") ? (
        <Entry name="Crossed: blocked" item={{ ...plain, stage: "review", quadrant: "blocked" }} />
      ) : null}
      {colours.map((colour) => (
        <li key={colour.name} className="inline-flex items-center gap-1.5">
          <svg width={12} height={12} aria-hidden="true">
            <rect width={12} height={12} className={colour.fill} />
          </svg>
          {colour.name}
        </li>
      ))}
      {measure ? (
        <li className="inline-flex items-center gap-1.5">
          <svg width={42} height={42} aria-hidden="true" className="-my-2">
            <circle
              cx={21}
              cy={21}
              r={scale * radiusOf(measure.largest, measure.largest)}
              className="fill-none stroke-ink-2"
            />
            <circle
              cx={21}
              cy={21}
              r={scale * radiusOf(null, measure.largest)}
              className="fill-none stroke-ink-2"
            />
          </svg>
          {sizeWords(measure)}
        </li>
      ) : null}
    </ul>
  );
}

function sizeWords({ largest, currency }: { largest: number; currency: string }): string {
  return `Area up to ${formatMoneyCompact({ amountMinor: largest, currency })}; smallest: not known`;
}

type EntryProps = {
  name: string;
  item: Pick<MatrixCase, "stage" | "quickLook" | "borderline" | "quadrant">;
};

function Entry({ name, item }: EntryProps) {
  return (
    <li className="inline-flex items-center gap-1.5">
      <svg width={18} height={18} viewBox="-9 -9 18 18" aria-hidden="true">
        <CaseShape item={item} radius={6} colour={ink} />
      </svg>
      {name}
    </li>
  );
}
