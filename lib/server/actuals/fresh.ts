import "server-only";
import type { Actual } from "@/lib/domain/realised/schema";
import { monthsBetween } from "@/lib/domain/shared/calendar-month";
import { complaintIf, DomainError, type FieldError } from "@/lib/domain/shared/domain-error";
import { closedQuarters, isClosed } from "@/lib/server/actuals/closed";
import { findBusinessCase } from "@/lib/server/business-cases/record";
import { firstOf, month } from "@/lib/server/business-cases/rows";
import type { Transaction } from "@/lib/server/db";
import type { BusinessCaseLineModel } from "@/lib/server/generated/models";
import type { UseCaseRow } from "@/lib/server/use-cases/rows";

export interface FreshActual {
  actual: Actual;
  line: BusinessCaseLineModel;
  /** The month in which it counts. */
  postedIn: string;
}

/** What becomes of each of some actuals, in their order. */
export interface SortedActuals {
  fresh: FreshActual[];
  /** Those that are there already with the same amount. */
  unchanged: number[];
  /** What stands against some, each with the place of the actual it is about. */
  complaints: { index: number; complaint: FieldError }[];
}

/** Those that are not there yet; every complaint about any of them at its field, and then none is taken. */
export async function freshActuals(
  tx: Transaction,
  useCase: UseCaseRow,
  { actuals, place, now }: { actuals: readonly Actual[]; place: (index: number) => string; now: Date },
): Promise<FreshActual[]> {
  const { fresh, complaints } = await sortActuals(tx, useCase, { actuals, now });
  if (complaints.length === 0) return fresh;
  const code = complaints.some(({ complaint }) => complaint.code === "otherValue") ? "conflict" : "invalid";
  throw new DomainError(
    code,
    "Some actuals cannot be taken.",
    complaints.map(({ index, complaint }) => ({ ...complaint, field: `${place(index)}${complaint.field}` })),
  );
}

/** Tells new, unchanged and impossible actuals of a case apart, and writes nothing. */
export async function sortActuals(
  tx: Transaction,
  useCase: UseCaseRow,
  { actuals, now }: { actuals: readonly Actual[]; now: Date },
): Promise<SortedActuals> {
  const frame = await frameOf(tx, useCase, now);
  const known = await knownAmounts(tx, useCase.id, actuals);
  const sorted: SortedActuals = { fresh: [], unchanged: [], complaints: [] };
  actuals.forEach((actual, index) => {
    const found = complaintsAbout(actual, frame);
    const line = frame.lines.get(actual.line);
    const postedIn = actual.priorPeriod ? frame.thisMonth : actual.period;
    const name = nameOf(actual.line, actual.period, postedIn, actual.source);
    const before = known.get(name);
    if (found.length > 0 || !line) {
      sorted.complaints.push(...found.map((complaint) => ({ index, complaint })));
    } else if (before === undefined) {
      known.set(name, actual.amount.amountMinor);
      sorted.fresh.push({ actual, line, postedIn });
    } else if (before === actual.amount.amountMinor) {
      sorted.unchanged.push(index);
    } else {
      const message = `${actual.source} already says another amount for ${actual.period}. Correct that one instead.`;
      sorted.complaints.push({ index, complaint: { field: "amount", message, code: "otherValue" } });
    }
  });
  return sorted;
}

export const noBusinessCase = "Make a business case first: actuals hang on its lines.";

interface Frame {
  lines: ReadonlyMap<string, BusinessCaseLineModel>;
  closed: ReadonlySet<string>;
  metrics: ReadonlySet<string>;
  currency: string;
  liveOn: string | null;
  thisMonth: string;
}

/** What actuals of this case are held against. */
async function frameOf(tx: Transaction, { id: useCaseId, liveOn }: UseCaseRow, now: Date): Promise<Frame> {
  const businessCase = await findBusinessCase(tx, useCaseId);
  if (!businessCase) throw new DomainError("conflict", noBusinessCase);
  const closed = await closedQuarters(tx);
  const metrics = await tx.successMetric.findMany({ where: { useCaseId }, select: { id: true } });
  return {
    lines: new Map(businessCase.lines.map((line) => [line.id, line])),
    closed,
    metrics: new Set(metrics.map(({ id }) => id)),
    currency: businessCase.currency,
    liveOn: liveOn && month(liveOn),
    thisMonth: month(now),
  };
}

function complaintsAbout(actual: Actual, frame: Frame): FieldError[] {
  const { period, amount, metric, priorPeriod } = actual;
  const line = frame.lines.get(actual.line);
  const isBenefit = line?.kind === "benefit";
  const shut = isClosed(frame.closed, period);
  return [
    ...complaintIf(!line, "line", "The business case of this case has no such line."),
    ...complaintIf(
      amount.currency !== frame.currency,
      "amount.currency",
      `This case is counted in ${frame.currency}.`,
    ),
    ...complaintIf(monthsBetween(frame.thisMonth, period) > 0, "period", "What is real cannot lie ahead."),
    ...complaintIf(
      isBenefit && (frame.liveOn === null || period < frame.liveOn),
      "period",
      "A benefit cannot come before the case is live.",
    ),
    ...complaintIf(
      shut && !priorPeriod,
      "period",
      "The quarter of this month is closed. Send priorPeriod: true to count it in the open one.",
    ),
    ...complaintIf(priorPeriod && !shut, "priorPeriod", "The quarter of this month is open: post it there."),
    ...complaintIf(
      line?.benefit === "noMoney" && amount.amountMinor !== 0,
      "amount",
      "This line has no money.",
    ),
    ...complaintIf(metric !== null && !frame.metrics.has(metric), "metric", "This case has no such metric."),
  ];
}

async function knownAmounts(
  tx: Transaction,
  useCaseId: string,
  actuals: readonly Actual[],
): Promise<Map<string, number>> {
  const periods = [...new Set(actuals.map(({ period }) => period))].map(firstOf);
  const rows = await tx.actual.findMany({ where: { useCaseId, period: { in: periods } } });
  return new Map(
    rows.map(({ lineId, period, postedIn, source, amount }) => [
      nameOf(lineId, month(period), month(postedIn), source),
      Number(amount),
    ]),
  );
}

function nameOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}
