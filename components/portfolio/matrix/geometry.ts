import { type ScaleLinear, scaleLinear } from "d3-scale";
import type { ZoomTransform } from "d3-zoom";
import { type Span, type View, wholeMatrix } from "@/lib/domain/portfolio/matrix/view";

/** Room for the axes round the drawing, in pixels. */
export const margin = { top: 4, right: 4, bottom: 44, left: 48 };

/** Marks at the ends of the scales stand whole inside the frame. */
const INSET = 14;

export interface Geometry {
  width: number;
  height: number;
  /** Feasibility 1 to 5 to the right, impact 1 to 5 upwards, as zoomed. */
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
  /** The same before zooming, which is what one moves to. */
  at: { x: ScaleLinear<number, number>; y: ScaleLinear<number, number> };
}

export function geometryOf(box: { width: number; height: number }, transform: ZoomTransform): Geometry {
  const width = Math.max(0, box.width - margin.left - margin.right);
  const height = Math.max(0, box.height - margin.top - margin.bottom);
  const { feasibility, impact } = wholeMatrix;
  const x = scaleLinear([feasibility.from, feasibility.to], [INSET, width - INSET]);
  const y = scaleLinear([impact.from, impact.to], [height - INSET, INSET]);
  return { width, height, at: { x, y }, x: transform.rescaleX(x), y: transform.rescaleY(y) };
}

const FULL_SIZE = 700;

/** Marks are smaller on a small drawing, or they would cover it. */
export function markScale({ width }: Geometry): number {
  return Math.min(1, Math.max(0.5, width / FULL_SIZE));
}

/** The part of the matrix that is in view. */
export function viewIn({ x, y, width, height }: Geometry): View {
  const clipped = (from: number, to: number): Span => ({ from: Math.max(1, from), to: Math.min(5, to) });
  return {
    feasibility: clipped(x.invert(0), x.invert(width)),
    impact: clipped(y.invert(height), y.invert(0)),
  };
}

/** A part of the matrix as a rectangle of the drawing, kept inside its frame. */
export function boxOf({ x, y, width, height }: Geometry, { impact, feasibility }: View) {
  // The fields at the ends of the scales reach to the frame.
  const left = feasibility.from <= 1 ? 0 : Math.max(0, x(feasibility.from));
  const right = feasibility.to >= 5 ? width : Math.min(width, x(feasibility.to));
  const top = impact.to >= 5 ? 0 : Math.max(0, y(impact.to));
  const bottom = impact.from <= 1 ? height : Math.min(height, y(impact.from));
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}
