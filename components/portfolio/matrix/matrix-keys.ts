import type { KeyboardEvent } from "react";
import type { Item } from "@/components/portfolio/matrix/items";
import { type Direction, neighbourOf } from "@/lib/domain/portfolio/matrix/neighbour";

const arrows: Record<string, Direction> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

const pans: Record<Direction, [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

const STEP = 1.5;

type MatrixKeys = {
  items: readonly Item[];
  active: string | null;
  goTo: (item: Item) => void;
  toggle: (item: Item) => void;
  open: (item: Item) => void;
  close: () => void;
  zoomBy: (factor: number) => void;
  reset: () => void;
  pan: (right: number, down: number) => void;
};

/**
 * Arrows go to the nearest neighbour (with Shift they move the drawing), Home and End to the best and the last, Page Up and
 * Page Down through the order; Space selects, Enter looks, Escape closes; + - 0 zoom.
 */
export function keysOf(keys: MatrixKeys) {
  return (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const act = actionFor(event, keys);
    if (!act) return;
    event.preventDefault();
    act();
  };
}

function actionFor(event: KeyboardEvent, keys: MatrixKeys): (() => void) | undefined {
  const { items } = keys;
  const at = items.findIndex(({ id }) => id === keys.active);
  const go = (index: number | null) => () => {
    const item = index === null ? undefined : items[index];
    if (item) keys.goTo(item);
  };
  const arrow = arrows[event.key];
  if (arrow && event.shiftKey) return () => keys.pan(...pans[arrow]);
  if (arrow) return go(at < 0 ? 0 : neighbourOf(items, at, arrow));
  const onCurrent = (does: (item: Item) => void) => () => {
    if (items[at]) does(items[at]);
  };
  const others = new Map<string, () => void>([
    ["Home", go(0)],
    ["End", go(items.length - 1)],
    ["PageUp", go(Math.max(0, at - 1))],
    ["PageDown", go(Math.min(items.length - 1, at + 1))],
    [" ", onCurrent(keys.toggle)],
    ["Enter", onCurrent(keys.open)],
    ["Escape", keys.close],
    ["+", () => keys.zoomBy(STEP)],
    ["=", () => keys.zoomBy(STEP)],
    ["-", () => keys.zoomBy(1 / STEP)],
    ["0", keys.reset],
  ]);
  return others.get(event.key);
}
