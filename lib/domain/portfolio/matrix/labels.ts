/** A mark that wants its name beside it, in pixels; the most important comes first. */
export interface Labelled {
  x: number;
  y: number;
  radius: number;
}

export interface Label {
  index: number;
  x: number;
  y: number;
  anchor: "start" | "end";
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const HEIGHT = 14;
const GAP = 4;
/** Names keep this much from each other. */
const AIR = 3;

/**
 * Which marks get their name and where: in order of importance, to the right or else to the left of the mark, as long as
 * it stays in the frame and covers no mark and no name before it. `width` is that of every name.
 */
export function placeLabels(
  marks: readonly Labelled[],
  frame: { width: number; height: number },
  { width, most }: { width: number; most: number },
): Label[] {
  const taken: Box[] = marks.map(({ x, y, radius }) => around(x, y, radius));
  const named: Box[] = [];
  const labels: Label[] = [];
  for (const [index, mark] of marks.entries()) {
    if (labels.length >= most) break;
    const free = (["start", "end"] as const)
      .map((anchor) => ({ anchor, box: boxOf(mark, anchor, width) }))
      .find(
        ({ box }) =>
          isInside(box, frame) &&
          !taken.some((other, at) => at !== index && meet(box, other, 0)) &&
          !named.some((other) => meet(box, other, AIR)),
      );
    if (!free) continue;
    named.push(free.box);
    const x = free.anchor === "start" ? free.box.left : free.box.right;
    labels.push({ index, x, y: mark.y, anchor: free.anchor });
  }
  return labels;
}

function around(x: number, y: number, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function boxOf({ x, y, radius }: Labelled, anchor: "start" | "end", width: number): Box {
  const left = anchor === "start" ? x + radius + GAP : x - radius - GAP - width;
  return { left, right: left + width, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
}

function isInside({ left, right, top, bottom }: Box, frame: { width: number; height: number }): boolean {
  return left >= 0 && right <= frame.width && top >= 0 && bottom <= frame.height;
}

function meet(a: Box, b: Box, air: number): boolean {
  return a.left - air < b.right && b.left < a.right + air && a.top - air < b.bottom && b.top < a.bottom + air;
}
