import "server-only";
import { z } from "zod";
import { canEverywhere } from "@/lib/domain/access/can";
import { Currency } from "@/lib/domain/shared/currency";
import { whyItChanged } from "@/lib/domain/value/changes";
import { cashCurve, sCurve, yearOutlook } from "@/lib/domain/value/curves";
import type { ValueReport } from "@/lib/domain/value/report";
import { tallyOf } from "@/lib/domain/value/tally";
import { database } from "@/lib/server/db";
import { defineQuery } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";
import { lateCases, waitingDecisions } from "@/lib/server/value/attention";
import { caseRow } from "@/lib/server/value/case-rows";
import { changesOf } from "@/lib/server/value/changes";
import { reportFrame } from "@/lib/server/value/facts";
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

interface Asked {
  period: string;
  currency?: Currency | undefined;
  now: Date;
}

export async function valueReport(actor: Actor, asked: Asked): Promise<ValueReport> {
  const tx = database();
  const frame = await reportFrame(tx, asked);
  const { period, currency, convert } = frame;
  const { on, plansOf } = period;
  const [tally, months, changes, without, risks, confirmedAt, decisions, late] = await Promise.all([
    caseFactsOn(tx, actor, on).then((cases) => tallyOf(cases, { on, plansOf, convert }, ROWS)),
    monthValues(tx, actor, { on, currency, convert }),
    changesOf(tx, actor, { on, convert }),
    withoutBusinessCase(tx, actor),
    risksOf(tx, actor, period),
    lastConfirmation(tx, on),
    canEverywhere(actor, "useCase:fund") ? waitingDecisions(actor) : null,
    lateCases(actor, asked.now),
  ]);
  const { total, byKind, waterfall, mix, worst, others, confidential, unconverted } = tally;
  const dataMonth = on.slice(0, 7);
  return {
    ...{ period, currency, total, byKind, waterfall },
    curve: { cash: sCurve(months, "cash", dataMonth), time: sCurve(months, "time", dataMonth) },
    cash: cashCurve(months, dataMonth),
    outlook: yearOutlook(months, dataMonth.slice(0, 4), dataMonth),
    cases: worst.map(caseRow),
    ...{ others, confidential, mix },
    changes: whyItChanged(changes),
    withoutBusinessCase: without,
    unconverted: {
      cases: unconverted.flatMap(({ key, currency: own }) => (key ? { key, currency: own } : [])),
      confidential: unconverted.filter(({ key }) => key === null).length,
    },
    risks,
    lastConfirmedAt: confirmedAt,
    decisionsWaiting: decisions?.total ?? null,
    late: late.total,
  };
}
