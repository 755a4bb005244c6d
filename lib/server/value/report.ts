import "server-only";
import { z } from "zod";
import { canEverywhere } from "@/lib/domain/access/can";
import { Currency } from "@/lib/domain/shared/currency";
import { cashCurve, sCurve, yearOutlook } from "@/lib/domain/value/curves";
import type { ValueCourse, ValueReport, ValueStanding } from "@/lib/domain/value/report";
import { tallyOf } from "@/lib/domain/value/tally";
import { database } from "@/lib/server/db";
import { defineQuery } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";
import { countDecisions, countLate } from "@/lib/server/value/attention";
import { caseRow } from "@/lib/server/value/case-rows";
import { changesOf } from "@/lib/server/value/changes";
import { type ReportFrame, reportFrame } from "@/lib/server/value/facts";
import { monthValues } from "@/lib/server/value/months";
import { lastConfirmation, risksOf, withoutBusinessCase } from "@/lib/server/value/risks";
import { caseFactsOn } from "@/lib/server/value/standings";

export const ReportInput = z.strictObject({ currency: Currency.optional() });

/** So many cases stand in the report one by one; the others are one line there, and all are in the list of its cases. */
const ROWS = 12;

/**
 * The value of the portfolio at the end of a quarter ("latest": the last one closed): what finance confirmed, what is
 * claimed and by which evidence, how that came about from the plan, where it leads, and why it changed. Amounts are
 * minor units of `currency`; every sum stands by cash and time.
 */
export const getValueReport = defineQuery({
  name: "value.report",
  permission: "value:readAll",
  input: ReportInput,
  run: (actor, { currency }, target) => valueReport(actor, { currency, period: target, now: new Date() }),
});

/** What of the report is known soonest: all that is added up over cases. */
export const getValueStanding = defineQuery({
  name: "value.standing",
  permission: "value:readAll",
  input: ReportInput,
  async run(actor, { currency }, target) {
    const now = new Date();
    return valueStanding(actor, await reportFrame(database(), { currency, period: target, now }), now);
  },
});

/** The rest of it: all that goes month by month, and what speaks against the numbers. */
export const getValueCourse = defineQuery({
  name: "value.course",
  permission: "value:readAll",
  input: ReportInput,
  async run(actor, { currency }, target) {
    const now = new Date();
    return valueCourse(actor, await reportFrame(database(), { currency, period: target, now }));
  },
});

interface Asked {
  period: string;
  currency?: Currency | undefined;
  now: Date;
}

export async function valueReport(actor: Actor, asked: Asked): Promise<ValueReport> {
  const frame = await reportFrame(database(), asked);
  const [standing, course] = await Promise.all([
    valueStanding(actor, frame, asked.now),
    valueCourse(actor, frame),
  ]);
  return { ...standing, ...course };
}

async function valueStanding(actor: Actor, frame: ReportFrame, now: Date): Promise<ValueStanding> {
  const tx = database();
  const { period, currency, convert } = frame;
  const { on, plansOf } = period;
  const [tally, confirmedAt, decisions, late] = await Promise.all([
    caseFactsOn(tx, actor, on).then((cases) => tallyOf(cases, { on, plansOf, convert }, ROWS)),
    lastConfirmation(tx, on),
    canEverywhere(actor, "useCase:fund") ? countDecisions(actor) : null,
    countLate(actor, now),
  ]);
  const { total, byKind, waterfall, mix, worst, others, confidential, unconverted } = tally;
  return {
    ...{ period, currency, total, byKind, waterfall },
    cases: worst.map(caseRow),
    ...{ others, confidential, mix },
    unconverted: {
      cases: unconverted.flatMap(({ key, currency: own }) => (key ? { key, currency: own } : [])),
      confidential: unconverted.filter(({ key }) => key === null).length,
    },
    lastConfirmedAt: confirmedAt,
    ...{ decisionsWaiting: decisions, late },
  };
}

async function valueCourse(actor: Actor, { period, currency, convert }: ReportFrame): Promise<ValueCourse> {
  const tx = database();
  const { on } = period;
  // One after the other: what is read first is being sent meanwhile, and needs the rest of the machine.
  const months = await monthValues(tx, actor, { on, currency, convert });
  const changes = await changesOf(tx, actor, { on, convert });
  const [without, risks] = [await withoutBusinessCase(tx, actor), await risksOf(tx, actor, period)];
  const dataMonth = on.slice(0, 7);
  return {
    curve: { cash: sCurve(months, "cash", dataMonth), time: sCurve(months, "time", dataMonth) },
    cash: cashCurve(months, dataMonth),
    outlook: yearOutlook(months, dataMonth.slice(0, 4), dataMonth),
    changes,
    withoutBusinessCase: without,
    risks,
  };
}
