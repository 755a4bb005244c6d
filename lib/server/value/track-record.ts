import "server-only";
import { z } from "zod";
import { monthsBetween } from "@/lib/domain/shared/calendar-month";
import { totalOf } from "@/lib/domain/value/inks";
import type { CaseStanding } from "@/lib/domain/value/standing";
import { type ForecastRecord, trackRecord } from "@/lib/domain/value/track-record";
import { database } from "@/lib/server/db";
import { defineQuery } from "@/lib/server/query";
import { type ReportFacts, reportFacts } from "@/lib/server/value/facts";

/** A forecast is old enough to be judged so many months after the launch it promised. */
const MONTHS_DUE = 6;

/** How the forecasts of departments, routes and depths have come true; groups of five cases and more. */
export const getTrackRecord = defineQuery({
  name: "value.trackRecord",
  permission: "value:readAll",
  input: z.strictObject({}),
  async run(actor, _input, target) {
    return trackRecordOf(await reportFacts(database(), actor, { period: target, now: new Date() }));
  },
});

export function trackRecordOf({ cases, period }: Pick<ReportFacts, "cases" | "period">) {
  const records = cases
    .filter(({ launch }) => launch !== null && monthsBetween(launch, period.on.slice(0, 7)) >= MONTHS_DUE)
    .map(recordOf);
  return {
    period: period.name,
    on: period.on,
    cases: records.length,
    monthsDue: MONTHS_DUE,
    department: trackRecord(records, "department"),
    route: trackRecord(records, "route"),
    depth: trackRecord(records, "depth"),
  };
}

export type TrackRecord = ReturnType<typeof trackRecordOf>;

function recordOf(one: CaseStanding): ForecastRecord {
  return {
    department: one.department,
    route: one.route,
    depth: one.depth,
    promised: totalOf(one.promised),
    came: totalOf(one.came),
    plannedCost: one.plannedCost,
    spent: one.spent,
    monthsLate: one.launch && one.liveOn ? monthsBetween(one.launch, one.liveOn.slice(0, 7)) : null,
  };
}
