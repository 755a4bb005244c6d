/** Something in the plane: `x` grows to the right, `y` upwards. */
export interface Place {
  x: number;
  y: number;
}

export type Direction = "left" | "right" | "up" | "down";

const headings: Record<Direction, { along: "x" | "y"; across: "x" | "y"; sign: 1 | -1 }> = {
  left: { along: "x", across: "y", sign: -1 },
  right: { along: "x", across: "y", sign: 1 },
  up: { along: "y", across: "x", sign: 1 },
  down: { along: "y", across: "x", sign: -1 },
};

/**
 * The index of the nearest place in a direction, or null where nothing lies that way. What lies within 45 degrees of the
 * arrow goes before what lies further aside. Of several at one spot the first is met first; left and right leaf through
 * them in their order before they leave it.
 */
export function neighbourOf(places: readonly Place[], from: number, direction: Direction): number | null {
  const here = places[from];
  if (!here) return null;
  return leafed(places, from, direction) ?? nearest(places, here, direction);
}

function leafed(places: readonly Place[], from: number, direction: Direction): number | null {
  if (direction === "up" || direction === "down") return null;
  const here = places[from];
  const step = direction === "right" ? 1 : -1;
  for (let index = from + step; index >= 0 && index < places.length; index += step) {
    if (places[index]?.x === here?.x && places[index]?.y === here?.y) return index;
  }
  return null;
}

function nearest(places: readonly Place[], here: Place, direction: Direction): number | null {
  const { along, across, sign } = headings[direction];
  let best: { index: number; isAside: boolean; distance: number } | null = null;
  for (const [index, place] of places.entries()) {
    const ahead = sign * (place[along] - here[along]);
    if (ahead <= 0) continue;
    const aside = Math.abs(place[across] - here[across]);
    const found = { index, isAside: aside > ahead, distance: Math.hypot(ahead, aside) };
    if (!best || isNearer(found, best)) best = found;
  }
  return best?.index ?? null;
}

type Found = { isAside: boolean; distance: number };

function isNearer(a: Found, b: Found): boolean {
  return a.isAside === b.isAside ? a.distance < b.distance : !a.isAside;
}
