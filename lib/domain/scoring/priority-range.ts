/** Half width of an 80 % range in standard errors. */
export const Z80 = 1.28;

/** The 80 % range of a priority (0..100), clipped to the scale. */
export function priorityRange(priority: number, standardError: number): { low: number; high: number } {
  return {
    low: Math.max(0, priority - Z80 * standardError),
    high: Math.min(100, priority + Z80 * standardError),
  };
}
