"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type MouseEvent, type RefObject, useEffect, useId, useRef, useState } from "react";
import { boxOf, geometryOf, margin, markScale, viewIn } from "@/components/portfolio/matrix/geometry";
import { type Item, itemsOf } from "@/components/portfolio/matrix/items";
import { coloursOf, measureOf } from "@/components/portfolio/matrix/mark-look";
import { choicesIn } from "@/components/portfolio/matrix/matrix-choices";
import { keysOf } from "@/components/portfolio/matrix/matrix-keys";
import type { Tool } from "@/components/portfolio/matrix/use-lasso";
import { useMatrix } from "@/components/portfolio/matrix/use-matrix";
import type { Wish } from "@/components/portfolio/matrix/use-overrides";
import { useRanges } from "@/components/portfolio/matrix/use-ranges";
import { useSize } from "@/components/portfolio/matrix/use-size";
import { useZoom } from "@/components/portfolio/matrix/use-zoom";
import { usePortfolioAddress } from "@/components/portfolio/use-portfolio-address";
import { radiusOf } from "@/lib/domain/portfolio/matrix/sizes";
import { pointsOf, scoreOfPoints } from "@/lib/domain/portfolio/matrix/view";
import type { Quadrant } from "@/lib/domain/use-cases/quadrant";
import type { Matrix } from "@/lib/server/portfolio/matrix";

type Given = { whole: Matrix; query: string; quadrantNames: Record<Quadrant, string> };

/** What is in view, what is looked at and what is selected, and all that can be done about it. */
export function useMatrixState({ whole, query, quadrantNames }: Given) {
  const frame = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const router = useRouter();
  const prefix = useId();
  const address = usePortfolioAddress();
  const { geometry, zoom, drawing, isZoomed } = useDrawing(frame);
  const { matrix, problem } = useMatrix(whole, query, isZoomed ? viewIn(geometry) : null);
  const items = itemsOf(matrix, quadrantNames);
  const [active, setActive] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [wish, setWish] = useState<Wish | null>(null);
  const [chosen, setTool] = useState<Tool>("move");
  const peeked = address.asked.get("peek");
  const lookedKey = hovered ?? active ?? peeked;
  const looked = matrix.cases?.find(({ key }) => key === lookedKey);
  const peek = matrix.cases?.find(({ key }) => key === peeked);
  const ranges = useRanges(looked && !looked.quickLook ? looked.key : null);
  const peekRanges = useRanges(peek && !peek.quickLook ? peek.key : null);
  const goesToPanel = useRef(false);
  useEffect(() => {
    if (goesToPanel.current && peeked) panel.current?.focus();
    goesToPanel.current = false;
  }, [peeked]);
  const close = () => {
    address.set({ peek: null });
    frame.current?.focus();
  };
  const look = (item: Item) => {
    setActive(item.id);
    if (item.covers) zoom.fit(unzoomed(geometry, item.covers));
    else address.set({ peek: item.id });
  };
  const open = (item: Item) => {
    if (!item.covers) router.push(`/use-cases/${item.id}` as Route);
  };
  const goTo = (item: Item) => {
    setActive(item.id);
    const [x, y] = [geometry.x(item.x), geometry.y(item.y)];
    const isOutside = x < 0 || y < 0 || x > geometry.width || y > geometry.height;
    if (isOutside) zoom.centre(geometry.at.x(item.x), geometry.at.y(item.y));
  };
  const toggle = (item: Item) => (item.covers ? look(item) : address.toggle(item.id));
  return {
    ...{ frame, panel, drawing, geometry, zoom, isZoomed, matrix, problem, items, address },
    ...{ active, looked, ranges, peek, peekRanges, close, wish, setWish, setTool },
    /** Counts cannot be drawn round. */
    tool: matrix.bins ? ("move" as const) : chosen,
    optionId: (id: string) => `${prefix}${id}`,
    pointer: pointerOn(items, { look, toggle, open, hover: setHovered }),
    /** Where a mark is dragged to becomes a wish; nothing is written. */
    dragOf: (key: string) => (place: { x: number; y: number }) => {
      const each = matrix.cases?.find((one) => one.key === key);
      if (!each || each.quickLook) return;
      setWish({
        key,
        impact: nearestPoint(geometry.y.invert(place.y)),
        feasibility: nearestPoint(geometry.x.invert(place.x)),
      });
      if (peeked !== key) address.set({ peek: key });
    },
    begin: () => {
      if (!items.some(({ id }) => id === active)) setActive(peek?.key ?? items[0]?.id ?? null);
    },
    selectInView: () => address.add(keysInView(matrix, geometry)),
    onKeyDown: keysOf({
      ...{ items, active, goTo, toggle, close, ...zoom },
      open: (item) => {
        look(item);
        goesToPanel.current = !item.covers;
        // Where it is open already, nothing will change that could lead there.
        if (item.id === peeked) panel.current?.focus();
      },
    }),
  };
}

export type MatrixState = ReturnType<typeof useMatrixState>;

/** Whole points on the axes, kept on the scale. */
function nearestPoint(score: number): number {
  return scoreOfPoints(Math.min(100, Math.max(0, Math.round(pointsOf(score)))));
}

type Acts = Record<"look" | "toggle" | "open", (item: Item) => void> & {
  hover: (id: string | null) => void;
};

/** A press looks, with Ctrl or Shift it selects, two presses open; whatever the pointer rests on is named. */
function pointerOn(items: readonly Item[], { look, toggle, open, hover }: Acts) {
  const itemOf = ({ target }: MouseEvent) => {
    const mark = target instanceof Element ? target.closest("[data-item]") : null;
    return items.find(({ id }) => id === mark?.getAttribute("data-item"));
  };
  return {
    onClick: (event: MouseEvent) => {
      const item = itemOf(event);
      if (item) (event.ctrlKey || event.metaKey || event.shiftKey ? toggle : look)(item);
    },
    onDoubleClick: (event: MouseEvent) => {
      const item = itemOf(event);
      if (item) open(item);
    },
    onMouseOver: (event: MouseEvent) => hover(itemOf(event)?.id ?? null),
    onMouseLeave: () => hover(null),
  };
}

/** The frame as large as it is laid out, and what of the matrix stands in it. */
function useDrawing(frame: RefObject<HTMLDivElement | null>) {
  const drawing = useRef<SVGGElement>(null);
  const size = useSize(frame);
  const zoom = useZoom(drawing, {
    width: Math.max(0, size.width - margin.left - margin.right),
    height: Math.max(0, size.height - margin.top - margin.bottom),
  });
  return { drawing, zoom, geometry: geometryOf(size, zoom.transform), isZoomed: zoom.transform.k > 1 };
}

/** Where each case stands, how large and in which colour. */
export function placedCases({ matrix, geometry, address }: MatrixState, hasMoney: boolean) {
  const cases = matrix.cases ?? [];
  const { sizeBy, colourBy } = choicesIn(address, hasMoney);
  const colours = coloursOf(cases, colourBy);
  const measure = measureOf(cases, sizeBy);
  const scale = markScale(geometry);
  return {
    ...{ sizeBy, colourBy, scale },
    colours: colours.legend,
    placed: cases.map((item) => ({
      item,
      x: geometry.x(item.feasibility),
      y: geometry.y(item.impact),
      radius: scale * radiusOf(measure?.amountOf(item) ?? null, measure?.largest ?? null),
      colour: colours.of(item),
    })),
  };
}

function unzoomed(geometry: MatrixState["geometry"], covers: NonNullable<Item["covers"]>) {
  return boxOf({ ...geometry, x: geometry.at.x, y: geometry.at.y }, covers);
}

function keysInView({ cases }: Matrix, geometry: MatrixState["geometry"]): string[] {
  const { impact, feasibility } = viewIn(geometry);
  return (cases ?? [])
    .filter((each) => each.impact >= impact.from && each.impact <= impact.to)
    .filter((each) => each.feasibility >= feasibility.from && each.feasibility <= feasibility.to)
    .map(({ key }) => key);
}
