import type { PointerEvent } from "react";
import { margin } from "@/components/portfolio/matrix/geometry";
import type { Place } from "@/lib/domain/portfolio/matrix/lasso";

/** Less than this, in pixels, is a press with an unsteady hand. */
export const DRAG_FROM = 6;

/** Where a pointer is in the drawing inside the frame that hears it. */
export function placeOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): Place {
  const frame = currentTarget.getBoundingClientRect();
  return { x: clientX - frame.left - margin.left, y: clientY - frame.top - margin.top };
}
