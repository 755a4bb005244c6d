/** A place on the drawing, in pixels. */
export interface Place {
  x: number;
  y: number;
}

/**
 * Whether a place lies inside a closed line through the corners, by the even-odd rule: a line that crosses itself leaves out
 * what it winds round twice. Fewer than three corners hold nothing; on the line itself either answer may come.
 */
export function isInside({ x, y }: Place, corners: readonly Place[]): boolean {
  let inside = false;
  let before = corners.at(-1);
  for (const corner of corners) {
    if (before && corner.y > y !== before.y > y) {
      const crossing = corner.x + ((y - corner.y) * (before.x - corner.x)) / (before.y - corner.y);
      if (x < crossing) inside = !inside;
    }
    before = corner;
  }
  return inside;
}

/** The corners of the box between two places, whichever is the upper left one. */
export function boxBetween(from: Place, to: Place): Place[] {
  return [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }];
}
