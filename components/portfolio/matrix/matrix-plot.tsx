"use client";
import { type RefObject, useId } from "react";
import { BinMark } from "@/components/portfolio/matrix/bin-mark";
import { CaseMark, type PlacedCase } from "@/components/portfolio/matrix/case-mark";
import { type Geometry, margin } from "@/components/portfolio/matrix/geometry";
import type { Item } from "@/components/portfolio/matrix/items";
import { reachOf } from "@/components/portfolio/matrix/mark-look";
import { PlotFrame } from "@/components/portfolio/matrix/plot-frame";
import type { Tool } from "@/components/portfolio/matrix/use-lasso";
import type { Wish } from "@/components/portfolio/matrix/use-overrides";
import type { Ranges } from "@/components/portfolio/matrix/use-ranges";
import { Whisker } from "@/components/portfolio/matrix/whisker";
import { placeLabels } from "@/lib/domain/portfolio/matrix/labels";
import type { Place } from "@/lib/domain/portfolio/matrix/lasso";
import { stageGroupOf } from "@/lib/domain/portfolio/matrix/stage-group";
import type { Quadrant } from "@/lib/domain/use-cases/quadrant";
import type { Matrix } from "@/lib/server/portfolio/matrix";

export type MatrixPlotProps = {
  matrix: Matrix;
  items: readonly Item[];
  placed: readonly PlacedCase[];
  geometry: Geometry;
  quadrantNames: Record<Quadrant, string>;
  isZoomed: boolean;
  drawing: RefObject<SVGGElement | null>;
  optionId: (id: string) => string;
  active: string | null;
  selected: readonly string[];
  /** Where somebody would rather see a case. */
  wish: Wish | null;
  /** What a drag does, and the line that is being drawn round cases. */
  tool: Tool;
  lasso: readonly Place[];
  /** Whose ranges are drawn: the case that is looked at, once they are known. */
  looked: { key: string; ranges: Ranges } | null;
};

/** The ring round a selected mark. */
const RING = 4;
const LABEL = { width: 54, most: 40 };

/** The drawing itself: frame, marks or counts, names of the most important, and the ranges of the one looked at. */
export function MatrixPlot(props: MatrixPlotProps) {
  const { geometry, matrix, placed, drawing, isZoomed, looked } = props;
  const clip = useId();
  const { width, height } = geometry;
  const at = looked && placed.find(({ item }) => item.key === looked.key);
  return (
    <svg
      role="presentation"
      width={width + margin.left + margin.right}
      height={height + margin.top + margin.bottom}
      className="block select-none"
    >
      <clipPath id={clip}>
        <rect width={width} height={height} />
      </clipPath>
      <g transform={`translate(${margin.left} ${margin.top})`}>
        <PlotFrame geometry={geometry} thresholds={matrix.thresholds} quadrantNames={props.quadrantNames} />
        <g
          ref={drawing}
          clipPath={`url(#${clip})`}
          data-zoomed={isZoomed}
          data-tool={props.tool}
          className={touchOf(props)}
        >
          <rect width={width} height={height} className="fill-transparent" />
          {matrix.bins ? <Bins {...props} /> : <Cases {...props} />}
        </g>
        <svg aria-hidden="true" width={width} height={height} className="pointer-events-none">
          {at && looked ? <Whisker at={at} ranges={looked.ranges} geometry={geometry} /> : null}
          <Ghost placed={placed} wish={props.wish} geometry={geometry} />
          <Names placed={placed} geometry={geometry} selected={props.selected} />
          {props.lasso.length > 1 ? (
            <path
              d={`M${props.lasso.map(({ x, y }) => `${x} ${y}`).join("L")}Z`}
              className="fill-accent/15 stroke-accent"
              strokeWidth={1.5}
              strokeDasharray="4 3"
            />
          ) : null}
        </svg>
      </g>
    </svg>
  );
}

/** A finger moves the page, until there is something else for it to do in the drawing. */
function touchOf({ tool, isZoomed }: Pick<MatrixPlotProps, "tool" | "isZoomed">): string {
  if (tool !== "move") return "cursor-crosshair touch-none";
  return isZoomed ? "cursor-grab touch-none" : "touch-pan-y";
}

function Bins({ matrix, items, geometry, optionId, active }: MatrixPlotProps) {
  const bins = matrix.bins ?? [];
  const most = Math.max(...bins.map(({ cases }) => cases));
  return bins.map((bin, index) => {
    const item = items[index];
    return item ? (
      <BinMark
        key={item.id}
        {...{ bin, geometry, most }}
        id={optionId(item.id)}
        item={item.id}
        label={item.words}
        isActive={active === item.id}
      />
    ) : null;
  });
}

/** The largest first, so that small marks lie on top and can be hit. */
function Cases({ placed, items, optionId, active, selected }: MatrixPlotProps) {
  const order = placed.map((_, index) => index).sort((a, b) => radius(placed, b) - radius(placed, a));
  return order.map((index) => {
    const [mark, item] = [placed[index], items[index]];
    return mark && item ? (
      <CaseMark
        key={item.id}
        placed={mark}
        id={optionId(item.id)}
        label={item.words}
        position={{ at: index + 1, of: placed.length }}
        isSelected={selected.includes(item.id)}
        isActive={active === item.id}
      />
    ) : null;
  });
}

function radius(placed: readonly PlacedCase[], index: number): number {
  return placed[index]?.radius ?? 0;
}

/** The place that is being proposed, with the way from where the case stands. */
function Ghost({ placed, wish, geometry }: Pick<MatrixPlotProps, "placed" | "wish" | "geometry">) {
  const mark = wish && placed.find(({ item }) => item.key === wish.key);
  if (!wish || !mark) return null;
  const [x, y] = [geometry.x(wish.feasibility), geometry.y(wish.impact)];
  if (x === mark.x && y === mark.y) return null;
  return (
    <g className="fill-none stroke-ink" strokeWidth={1.5}>
      <path d={`M${mark.x} ${mark.y}L${x} ${y}`} strokeDasharray="2 3" />
      <circle cx={x} cy={y} r={mark.radius + 2} strokeDasharray="4 2" />
    </g>
  );
}

/** What a mark takes up beside its middle, with the cross of a blocked one. */
function roomOf({ item, radius }: PlacedCase): number {
  const reach = reachOf(stageGroupOf(item.stage) ?? "comingIn", radius);
  return item.quadrant === "blocked" ? Math.max(reach, 0.7 * radius + 6) : reach;
}

function Names({ placed, geometry, selected }: Pick<MatrixPlotProps, "placed" | "geometry" | "selected">) {
  const { width, height } = geometry;
  const inside = placed
    .filter(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height)
    .map((mark) => ({ ...mark, radius: roomOf(mark) + (selected.includes(mark.item.key) ? RING : 0) }));
  return (
    <g className="fill-ink font-mono text-xs">
      {placeLabels(inside, { width, height }, LABEL).map(({ index, x, y, anchor }) => {
        const key = inside[index]?.item.key;
        return (
          <text key={key} x={x} y={y} dy="0.35em" textAnchor={anchor}>
            {key}
          </text>
        );
      })}
    </g>
  );
}
