interface Planned {
  baseline: { value: number; on: string | null } | null;
  target:
    | { value: number | null; on: string | null }
    | { lo: number | null; hi: number | null; on: string | null };
}

/** The straight line from the baseline on the day of going live to the target on its day; empty where either is not known. */
export function expectedLine({ baseline, target }: Planned, liveOn: string | null) {
  const goal = "lo" in target ? nearerEnd(target, baseline?.value ?? 0) : target.value;
  if (!baseline || goal === null || !target.on || liveOn === null || liveOn >= target.on) return [];
  return [
    { on: liveOn, value: baseline.value },
    { on: target.on, value: goal },
  ];
}

function nearerEnd({ lo, hi }: { lo: number | null; hi: number | null }, from: number): number | null {
  if (lo === null || hi === null) return null;
  return from < lo ? lo : from > hi ? hi : from;
}
