import "server-only";
import type { GateNumbers } from "@/lib/domain/realised/gate";
import { addMonths, monthsBetween } from "@/lib/domain/shared/calendar-month";
import { groupBy } from "@/lib/domain/shared/group-by";
import { firstOf, month } from "@/lib/server/business-cases/rows";
import type { Transaction } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import type { SuccessMetricModel } from "@/lib/server/generated/models";
import { caseHealth, healthOf } from "@/lib/server/metrics/health";
import { day, type UseCaseRow } from "@/lib/server/use-cases/rows";
import { isCash, isConfirmed } from "@/lib/server/value-periods/books";

const LATELY_MONTHS = 3;

type LiveCase = Pick<UseCaseRow, "id" | "liveOn">;

/** What is known of a live case at the end of the last whole month; null where it has no business case. */
export async function gateNumbers(
  tx: Transaction,
  useCase: LiveCase,
  now: Date,
): Promise<GateNumbers | null> {
  return (await gateNumbersOf(tx, [useCase], now)).get(useCase.id) ?? null;
}

/** The same of several cases, with as many statements as for one; those without a business case are left out. */
export async function gateNumbersOf(
  tx: Transaction,
  cases: readonly LiveCase[],
  now: Date,
): Promise<Map<string, GateNumbers>> {
  const until = addMonths(month(now), -1);
  const useCaseIds = cases.map(({ id }) => id);
  const [plans, booked, metrics] = await Promise.all([
    plannedUntil(tx, useCaseIds, until),
    bookedUntil(tx, useCaseIds, until),
    tx.successMetric.findMany({ where: { useCaseId: { in: useCaseIds } } }),
  ]);
  const [bookedOf, metricsOf] = [
    groupBy(booked, ({ useCaseId }) => useCaseId),
    groupBy(metrics, ({ useCaseId }) => useCaseId),
  ];
  return new Map(
    cases.flatMap(({ id, liveOn }) => {
      const plan = plans.find(({ useCaseId }) => useCaseId === id);
      if (!plan || !liveOn) return [];
      const health = healthOfCase(metricsOf.get(id) ?? [], liveOn, now);
      return [[id, numbersOf(plan, bookedOf.get(id) ?? [], { liveOn, until, health })]];
    }),
  );
}

function numbersOf(
  { currency, approved, forecast }: Planned,
  booked: readonly Booked[],
  { liveOn, until, health }: { liveOn: Date; until: string } & Pick<GateNumbers, "health">,
): GateNumbers {
  const months = Math.max(0, monthsBetween(month(liveOn), until) + 1);
  const sumOf = (rows: readonly Booked[]) => rows.reduce((sum, { amount }) => sum + Number(amount), 0);
  const benefits = booked.filter(({ kind }) => kind === "benefit");
  const costs = booked.filter(({ kind }) => kind === "runCost");
  const late = (rows: readonly Booked[]) =>
    sumOf(rows.filter((row) => monthsBetween(row.period, until) < LATELY_MONTHS));
  // What was approved is what a case is held against; without an approval, what it says itself.
  const promised = approved ?? forecast;
  return {
    ...{ currency, months, until: months > 0 ? until : null, health },
    promised: promised === null ? null : Number(promised),
    cash: sumOf(benefits.filter(isCash)),
    time: sumOf(benefits.filter((row) => !isCash(row))),
    measured: sumOf(benefits.filter(({ grade }) => grade === "measured")),
    confirmed: sumOf(benefits.filter(isConfirmed)),
    entered: benefits.length,
    runCost: sumOf(costs),
    lately: { benefit: late(benefits), runCost: late(costs) },
  };
}

interface Planned {
  useCaseId: string;
  currency: string;
  approved: bigint | null;
  forecast: bigint | null;
}

/** Benefits of both plans of each case from the month of its launch to this one. */
function plannedUntil(tx: Transaction, useCaseIds: readonly string[], until: string): Promise<Planned[]> {
  const sum = (plan: string) => Prisma.sql`(
    select sum(coalesce(total_until(p.amounts, p."monthsBefore", month_number(${firstOf(until)}::date)), 0)
      - coalesce(total_until(p.amounts, p."monthsBefore", month_number(u."liveOn") - 1), 0))::bigint
    from "PlannedTotals" p where p."caseId" = b.id and p.plan = ${plan} and p.kind not in ('investment', 'runCost'))`;
  return tx.$queryRaw`
    select u.id as "useCaseId", b.currency, ${sum("approved")} as approved, ${sum("forecast")} as forecast
    from "UseCase" u join "BusinessCase" b on b."useCaseId" = u.id and b.version > 0
    where u.id = any(${useCaseIds}::uuid[])`;
}

interface Booked {
  useCaseId: string;
  kind: string;
  benefit: string | null;
  grade: string;
  state: string;
  period: string;
  amount: bigint;
}

/** What was entered for each case from the month of its launch to this one, in the currency of its business case. */
function bookedUntil(tx: Transaction, useCaseIds: readonly string[], until: string): Promise<Booked[]> {
  return tx.$queryRaw`
    select a."useCaseId", l.kind, l.benefit, a.grade, a.state, to_char(a.period, 'YYYY-MM') as period, a.amount
    from "Actual" a join "BusinessCaseLine" l on l.id = a."lineId" join "UseCase" u on u.id = a."useCaseId"
      join "BusinessCase" b on b."useCaseId" = u.id and b.currency = a.currency
    where a."useCaseId" = any(${useCaseIds}::uuid[])
      and a.period between date_trunc('month', u."liveOn"::timestamp) and ${firstOf(until)}`;
}

function healthOfCase(
  metrics: readonly SuccessMetricModel[],
  liveOn: Date,
  now: Date,
): GateNumbers["health"] {
  const today = day(now);
  const status = caseHealth(
    metrics,
    metrics.map((metric) => healthOf(metric, liveOn, today)),
  )?.status;
  return status === "green" || status === "amber" || status === "red" ? status : null;
}
