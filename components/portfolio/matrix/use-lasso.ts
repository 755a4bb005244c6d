"use client";
import { type MouseEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { DRAG_FROM, placeOf } from "@/components/portfolio/matrix/pointer";
import { boxBetween, isInside, type Place } from "@/lib/domain/portfolio/matrix/lasso";

/** What a drag in the drawing does: move it (and marks), or draw a line round cases. */
export type Tool = "move" | "box" | "lasso";

interface Drawn {
  tool: "box" | "lasso";
  places: Place[];
}

interface Lassoed {
  tool: Tool;
  marks: readonly (Place & { key: string })[];
  /** Called with what the line was drawn round, when it is let go. */
  onDrawn(keys: string[]): void;
}

/**
 * Draws a box or a free line and says what is inside; with the tool to move, Shift and a drag beside the marks draws a box too.
 * Escape lets go without selecting. The same by keys is the form for a range, and Space on each case.
 */
export function useLasso({ tool, marks, onDrawn }: Lassoed) {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const isClickPart = useRef(false);
  useEffect(() => {
    if (!drawn) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape") setDrawn(null);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [drawn]);
  const corners = drawn ? cornersOf(drawn) : [];
  return {
    corners,
    inside: corners.length > 0 ? keysInside(marks, corners) : [],
    /** True where the drag belongs to the line. */
    begin(event: PointerEvent<HTMLElement>): boolean {
      isClickPart.current = false;
      const draws = toolFor(event, tool);
      if (!draws) return false;
      setDrawn({ tool: draws, places: [placeOf(event)] });
      event.currentTarget.setPointerCapture(event.pointerId);
      return true;
    },
    move(event: PointerEvent<HTMLElement>) {
      if (drawn) setDrawn({ ...drawn, places: [...drawn.places, placeOf(event)] });
    },
    end() {
      if (!drawn) return;
      isClickPart.current = isDragged(drawn);
      if (isClickPart.current) onDrawn(keysInside(marks, cornersOf(drawn)));
      setDrawn(null);
    },
    cancel: () => setDrawn(null),
    /** The click that ends a drag looks at no case. */
    onClickCapture(event: MouseEvent) {
      if (isClickPart.current) event.stopPropagation();
      isClickPart.current = false;
    },
  };
}

function toolFor(event: PointerEvent, tool: Tool): "box" | "lasso" | null {
  if (event.button !== 0 || !event.isPrimary) return null;
  if (tool !== "move") return tool;
  const isOnMark = event.target instanceof Element && event.target.closest("[data-item]") !== null;
  return event.shiftKey && !isOnMark && event.pointerType === "mouse" ? "box" : null;
}

function cornersOf({ tool, places }: Drawn): Place[] {
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return [];
  return tool === "box" ? boxBetween(first, last) : places;
}

function isDragged({ places }: Drawn): boolean {
  const [first] = places;
  return first !== undefined && places.some(({ x, y }) => Math.hypot(x - first.x, y - first.y) >= DRAG_FROM);
}

function keysInside(marks: Lassoed["marks"], corners: readonly Place[]): string[] {
  return marks.filter((mark) => isInside(mark, corners)).map(({ key }) => key);
}
