import { addDays, daysBetween } from "@/lib/domain/shared/calendar-day";

/** Ratings of the world as it was a year ago are not ratings of today. */
export const RATINGS_HOLD_DAYS = 365;

export interface Staleness {
  /** The day (YYYY-MM-DD) from which on the ratings no longer fit. */
  since: string;
  reasons: string[];
}

/**
 * Why revealed ratings no longer fit, or null while they do: route or data of the case changed, a later version of the
 * scoring model is in force, or they are more than a year old. They still count until a new panel rates; days as YYYY-MM-DD.
 */
export function staleness(rated: {
  /** What was changed on the case since the reveal. */
  changed: { since: string; reason: string } | null;
  under: number;
  /** The scoring model that is in force, and since when. */
  inForce: { version: number; since: string };
  revealedOn: string;
  today: string;
}): Staleness | null {
  const { changed, under, inForce, revealedOn, today } = rated;
  const expiredOn = addDays(revealedOn, RATINGS_HOLD_DAYS);
  const causes = [
    ...(changed ? [{ since: changed.since, reason: changed.reason }] : []),
    ...(inForce.version > under
      ? [
          {
            since: [inForce.since, revealedOn].sort().at(-1) ?? revealedOn,
            reason: `They were given under version ${under} of the scoring model; version ${inForce.version} is in force.`,
          },
        ]
      : []),
    ...(daysBetween(expiredOn, today) >= 0
      ? [{ since: expiredOn, reason: "They are more than a year old." }]
      : []),
  ];
  if (causes.length === 0) return null;
  const [since = revealedOn] = causes.map((cause) => cause.since).sort();
  return { since, reasons: causes.map(({ reason }) => reason) };
}
