import "server-only";
import { monthsOfQuarter, QuarterName, quarterOf } from "@/lib/domain/realised/quarter";
import { addMonths, lastDayOf } from "@/lib/domain/shared/calendar-month";
import { DomainError } from "@/lib/domain/shared/domain-error";
import type { ValueReport } from "@/lib/domain/value/report";
import { month } from "@/lib/server/business-cases/rows";
import type { Transaction } from "@/lib/server/db";
import { day } from "@/lib/server/use-cases/rows";

export type ReportPeriod = ValueReport["period"];

/** The asked quarter; "latest" is the last one that is closed, or the last that is over while none is. */
export async function reportPeriod(tx: Transaction, asked: string, now: Date): Promise<ReportPeriod> {
  const [first, closed] = await Promise.all([
    tx.actual.findFirst({ orderBy: { postedIn: "asc" }, select: { postedIn: true } }),
    tx.valuePeriod.findMany({ where: { state: "closed" }, orderBy: { startsOn: "desc" } }),
  ]);
  const current = quarterOf(month(now));
  const begun = first ? quarterOf(month(first.postedIn)) : current;
  const quarters = quartersBetween(begun, current).map((name) => ({
    name,
    state: closed.some((one) => one.name === name) ? ("closed" as const) : ("open" as const),
  }));
  const name = asked === "latest" ? (closed[0]?.name ?? lastOver(quarters)) : nameOf(asked, current);
  const [firstMonth, , lastMonth] = monthsOfQuarter(name);
  const on = earlier(lastDayOf(lastMonth), day(now) ?? "");
  const books = closed.find((one) => one.name === name);
  return {
    name,
    from: `${firstMonth}-01`,
    on,
    state: books ? "closed" : "open",
    closedBy: books?.closedByName ?? null,
    closedAt: books?.closedAt ?? null,
    hash: books?.hash ?? null,
    plansOf: await plansOf(tx, on),
    quarters,
  };
}

function nameOf(asked: string, current: string): string {
  const name = QuarterName.safeParse(asked).data;
  if (!name || name > current) throw new DomainError("notFound", "There is no such quarter.");
  return name;
}

function lastOver(quarters: readonly { name: string }[]): string {
  return (quarters[1] ?? quarters[0])?.name ?? "";
}

function quartersBetween(first: string, last: string): string[] {
  const names = [last];
  while ((names.at(-1) ?? "") > first)
    names.push(quarterOf(addMonths(monthsOfQuarter(names.at(-1) ?? "")[0], -1)));
  return names;
}

/** A year before, where any plan was approved by then; else the day itself, so that all plans count. */
async function plansOf(tx: Transaction, on: string): Promise<string> {
  const yearBefore = lastDayOf(addMonths(on.slice(0, 7), -12));
  const known = await tx.businessCaseVersion.findFirst({
    where: { occasion: "approved", at: { lt: new Date(Date.parse(`${yearBefore}T00:00:00Z`) + 86_400_000) } },
    select: { id: true },
  });
  return known ? yearBefore : on;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
