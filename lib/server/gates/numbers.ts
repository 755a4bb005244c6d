import "server-only";
import type { GateNumbers } from "@/lib/domain/realised/gate";
import { addMonths, monthsBetween } from "@/lib/domain/shared/calendar-month";
import { firstOf, month } from "@/lib/server/business-cases/rows";
import type { Transaction } from "@/lib/server/db";
import { caseHealth, healthOf } from "@/lib/server/metrics/health";
import { day, type UseCaseRow } from "@/lib/server/use-cases/rows";
import { isCash, isConfirmed } from "@/lib/server/value-periods/books";

const LATELY_MONTHS = 3;

/** What is known of a live case at the end of the last whole month; null where it has no business case. */
export async function gateNumbers(
  tx: Transaction,
  { id, liveOn }: Pick<UseCaseRow, "id" | "liveOn">,
  now: Date,
): Promise<GateNumbers | null> {
  const businessCase = await tx.businessCase.findUnique({
    where: { useCaseId: id, version: { gt: 0 } },
    select: { id: true, currency: true },
  });
  if (!businessCase || !liveOn) return null;
  const { currency } = businessCase;
  const [first, until] = [month(liveOn), addMonths(month(now), -1)];
  const months = Math.max(0, monthsBetween(first, until) + 1);
  const [plans, booked, health] = await Promise.all([
    plannedBetween(tx, businessCase.id, { first, until }),
    bookedIn(tx, id, { first, until, currency }),
    healthOfCase(tx, { id, liveOn }, now),
  ]);
  const sumOf = (rows: readonly Booked[]) => rows.reduce((sum, { amount }) => sum + Number(amount), 0);
  const benefits = booked.filter(({ kind }) => kind === "benefit");
  const costs = booked.filter(({ kind }) => kind === "runCost");
  const late = (rows: readonly Booked[]) =>
    sumOf(rows.filter((row) => monthsBetween(row.period, until) < LATELY_MONTHS));
  // What was approved is what a case is held against; without an approval, what it says itself.
  const plan = plans.find((one) => one.plan === "approved") ?? plans.find((one) => one.plan === "forecast");
  return {
    ...{ currency, months, until: months > 0 ? until : null, health },
    promised: plan ? Number(plan.amount) : null,
    cash: sumOf(benefits.filter(isCash)),
    time: sumOf(benefits.filter((row) => !isCash(row))),
    measured: sumOf(benefits.filter(({ grade }) => grade === "measured")),
    confirmed: sumOf(benefits.filter(isConfirmed)),
    entered: benefits.length,
    runCost: sumOf(costs),
    lately: { benefit: late(benefits), runCost: late(costs) },
  };
}

/** Benefits of both plans from the first to the last of some months. */
function plannedBetween(
  tx: Transaction,
  caseId: string,
  { first, until }: { first: string; until: string },
): Promise<{ plan: string; amount: bigint }[]> {
  return tx.$queryRaw`
    select p.plan, sum(coalesce(total_until(p.amounts, p."startsOn", ${firstOf(until)}::date), 0)
      - coalesce(total_until(p.amounts, p."startsOn", ${firstOf(first)}::date - 1), 0))::bigint as amount
    from "PlannedTotals" p where p."caseId" = ${caseId}::uuid and p.kind not in ('investment', 'runCost') group by p.plan`;
}

interface Booked {
  kind: string;
  benefit: string | null;
  grade: string;
  state: string;
  period: string;
  amount: bigint;
}

function bookedIn(
  tx: Transaction,
  useCaseId: string,
  { first, until, currency }: { first: string; until: string; currency: string },
): Promise<Booked[]> {
  return tx.$queryRaw`
    select l.kind, l.benefit, a.grade, a.state, to_char(a.period, 'YYYY-MM') as period, a.amount
    from "Actual" a join "BusinessCaseLine" l on l.id = a."lineId"
    where a."useCaseId" = ${useCaseId}::uuid and a.currency = ${currency}
      and a.period between ${firstOf(first)} and ${firstOf(until)}`;
}

async function healthOfCase(
  tx: Transaction,
  { id, liveOn }: { id: string; liveOn: Date },
  now: Date,
): Promise<GateNumbers["health"]> {
  const metrics = await tx.successMetric.findMany({ where: { useCaseId: id } });
  const today = day(now) ?? "";
  const status = caseHealth(
    metrics,
    metrics.map((metric) => healthOf(metric, liveOn, today)),
  )?.status;
  return status === "green" || status === "amber" || status === "red" ? status : null;
}
