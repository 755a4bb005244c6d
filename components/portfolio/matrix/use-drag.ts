"use client";
import { type PointerEvent, useRef } from "react";
import { DRAG_FROM, placeOf } from "@/components/portfolio/matrix/pointer";

type DragHandlers = {
  onPointerDown?: (event: PointerEvent) => void;
  onPointerMove?: (event: PointerEvent<HTMLElement>) => void;
  onPointerUp?: () => void;
  onPointerCancel?: () => void;
};

const nothing: DragHandlers = {};

/** Drags of marks, in pixels of the drawing; off where this reader may not propose another place. */
export function useDrag(
  isOn: boolean,
  dragOf: (key: string) => (place: { x: number; y: number }) => void,
): DragHandlers {
  const held = useRef<{ key: string; x: number; y: number; isDragged: boolean }>(null);
  if (!isOn) return nothing;
  return {
    onPointerDown: (event: PointerEvent) => {
      const mark = event.target instanceof Element ? event.target.closest("[data-item]") : null;
      const key = mark?.getAttribute("data-item");
      held.current =
        key && event.button === 0 ? { key, x: event.clientX, y: event.clientY, isDragged: false } : null;
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const drag = held.current;
      if (!drag) return;
      drag.isDragged ||= Math.hypot(event.clientX - drag.x, event.clientY - drag.y) >= DRAG_FROM;
      if (!drag.isDragged) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      dragOf(drag.key)(placeOf(event));
    },
    onPointerUp: () => {
      held.current = null;
    },
    onPointerCancel: () => {
      held.current = null;
    },
  };
}
