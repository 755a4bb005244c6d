import "server-only";
import { z } from "zod";
import { Currency } from "@/lib/domain/shared/currency";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { type Figure, figureOf, figures } from "@/lib/domain/value/figure";
import { plus, totalOf } from "@/lib/domain/value/inks";
import type { CaseStanding } from "@/lib/domain/value/standing";
import { stepsOf } from "@/lib/domain/value/waterfall";
import { COUNT_LIMIT, fromCursor, PageInput, toCursor } from "@/lib/server/cursor";
import { database } from "@/lib/server/db";
import { defineQuery } from "@/lib/server/query";
import { reportFacts } from "@/lib/server/value/facts";
import { lastConfirmation } from "@/lib/server/value/risks";

export const CaseRowsFilter = z.strictObject({
  currency: Currency.optional(),
  /** The figure whose rows are asked for: cases that add nothing to it are left out. */
  figure: z.enum(figures).default("came"),
});

/** The cases of a report, those that add most to a figure first; those one may not know of as one line. */
export const listReportCases = defineQuery({
  name: "value.cases",
  permission: "value:readAll",
  input: CaseRowsFilter.extend(PageInput),
  async run(actor, { figure, currency, cursor, limit }, target) {
    const facts = await reportFacts(database(), actor, { period: target, currency, now: new Date() });
    const { rows, hidden } = figureRows(facts.cases, figure);
    const confidential = { cases: hidden.length, amount: plus(...hidden.map(({ amount }) => amount)) };
    const from = cursor === undefined ? 0 : fromCursor(z.strictObject({ from: z.int().min(0) }), cursor).from;
    if (from > rows.length) throw new DomainError("notFound", "There are no rows so far down.");
    const until = from + limit;
    const counted =
      rows.length > COUNT_LIMIT ? { total: null, totalAtLeast: COUNT_LIMIT + 1 } : { total: rows.length };
    return {
      period: facts.period,
      figure,
      currency: facts.currency,
      lastConfirmedAt: await lastConfirmation(database(), facts.period.on),
      data: rows.slice(from, until),
      confidential,
      sum: plus(...rows.map(({ amount }) => amount), confidential.amount),
      page: { next: until < rows.length ? toCursor({ from: until }) : null, limit, ...counted },
    };
  },
});

export type ReportCases = Awaited<ReturnType<(typeof listReportCases)["run"]>>;

/** A case of a report, in minor units of the report's currency. */
export function caseRow(one: CaseStanding) {
  const { steps, ...standing } = one;
  return { ...standing, waterfall: stepsOf(steps) };
}

/** The cases that add anything to a figure, most first; those one may not know of apart. */
export function figureRows(cases: readonly CaseStanding[], figure: Figure) {
  const own = cases
    .map((one) => ({ ...caseRow(one), amount: figureOf(one, figure) }))
    .filter(({ amount }) => amount.cash !== 0 || amount.time !== 0)
    .sort(
      (a, b) =>
        Math.abs(totalOf(b.amount)) - Math.abs(totalOf(a.amount)) || ((a.key ?? "") < (b.key ?? "") ? -1 : 1),
    );
  return { rows: own.filter(({ key }) => key !== null), hidden: own.filter(({ key }) => key === null) };
}

export type FigureRow = ReturnType<typeof figureRows>["rows"][number];
