"use client";
import { select } from "d3-selection";
import { type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from "d3-zoom";
import { type RefObject, useEffect, useRef, useState } from "react";

const MOST = 64;
/** How far a button pans, as a share of what is in view. */
const STEP = 0.25;

/**
 * Wheel, pinch and drag on a drawing, and the same as calls for buttons and keys. The wheel belongs to the page until it is
 * pressed with Ctrl or the drawing has the focus; one finger moves the page until somebody has zoomed in.
 */
export function useZoom(target: RefObject<SVGGElement | null>, { width, height }: Size) {
  const [transform, setTransform] = useState<ZoomTransform>(zoomIdentity);
  const behaviour = useRef<ZoomBehavior<SVGGElement, unknown>>(null);
  const isReady = width > 0;
  useEffect(() => {
    const element = target.current;
    if (!element || !isReady) return;
    const extent: [[number, number], [number, number]] = [
      [0, 0],
      [width, height],
    ];
    const zooming = zoom<SVGGElement, unknown>()
      .scaleExtent([1, MOST])
      .extent(extent)
      .translateExtent(extent)
      .filter((event: Event) => isForDrawing(event, element))
      .on("zoom", ({ transform: next }: { transform: ZoomTransform }) => setTransform(next));
    behaviour.current = zooming;
    const drawing = select(element);
    drawing.call(zooming).on("dblclick.zoom", null);
    return () => {
      drawing.on(".zoom", null);
    };
  }, [target, isReady, width, height]);
  const does = (act: (zooming: ZoomBehavior<SVGGElement, unknown>, element: SVGGElement) => void) => {
    if (behaviour.current && target.current) act(behaviour.current, target.current);
  };
  return {
    transform,
    zoomBy: (factor: number) => does((zooming, element) => zooming.scaleBy(select(element), factor)),
    reset: () => does((zooming, element) => zooming.transform(select(element), zoomIdentity)),
    /** One step over what is in view: to the right and downwards where positive. */
    pan: (right: number, down: number) =>
      does((zooming, element) => {
        const step = STEP / transform.k;
        zooming.translateBy(select(element), -right * width * step, -down * height * step);
      }),
    /** Brings a place of the unzoomed drawing into the middle. */
    centre: (x: number, y: number) => does((zooming, element) => zooming.translateTo(select(element), x, y)),
    /** Shows a part of the unzoomed drawing as large as it fits. */
    fit: ({ x, y, width: wide, height: high }: Size & { x: number; y: number }) =>
      does((zooming, element) => {
        const scale = Math.min(MOST, width / wide, height / high);
        zooming.scaleTo(select(element), scale);
        zooming.translateTo(select(element), x + wide / 2, y + high / 2);
      }),
  };
}

interface Size {
  width: number;
  height: number;
}

function isForDrawing(event: Event, element: SVGGElement): boolean {
  if (event instanceof WheelEvent) {
    return event.ctrlKey || event.metaKey || element.closest("[role=listbox]") === document.activeElement;
  }
  const isOnMark = event.target instanceof Element && event.target.closest("[role=option]") !== null;
  if (event.type === "touchstart") {
    const { touches } = event as TouchEvent;
    const isMoving = element.dataset.tool === "move" && element.dataset.zoomed === "true";
    return touches.length > 1 || (!isOnMark && isMoving);
  }
  const isMoving = element.dataset.tool === "move" && !(event as MouseEvent).shiftKey;
  return event instanceof MouseEvent && event.button === 0 && !isOnMark && isMoving;
}
