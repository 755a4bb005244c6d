import { monthsBetween } from "@/lib/domain/shared/calendar-month";
import { projectRealised } from "@/lib/server/actuals/project";
import { database } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { aRow } from "@/tests/support/builders";

interface ValuedCase {
  title: string;
  stage?: string;
  confidential?: boolean;
  currency?: string;
  departmentId?: string;
  /** Days: when the plan was approved, the case went live, ended. */
  approvedOn?: string | null;
  liveOn?: string | null;
  endedOn?: string;
  /** The month in which the plan has it live. */
  launch?: string;
  /** Benefits a month, as approved and as forecast, from the launch to the end of 2026: cash, and time with its hours. */
  cash?: number;
  time?: { amount: number; hours: number };
  forecastCash?: number;
  investment?: number;
  booked?: readonly Booked[];
}

interface Booked {
  month: string;
  postedIn?: string;
  kind: "costAvoided" | "capacityFreed" | "investment";
  amount: number;
  hours?: number;
  grade?: string;
  state?: string;
}

const LAST = "2026-12";
const first = (month: string) => new Date(`${month}-01T00:00:00Z`);

/** A case with an approved plan and books, written as it would stand after the months it tells of. */
export async function aValuedCase(given: ValuedCase, enteredById: string) {
  const { title, stage = "live", confidential = false, currency = "EUR", launch = "2025-07" } = given;
  const useCase = await aRow({
    ...{ title, stage, confidential, departmentId: given.departmentId ?? null },
    liveOn: given.liveOn ? new Date(given.liveOn) : null,
    stageSince: new Date(given.endedOn ?? "2025-07-01"),
    ...{ currency, valueYearLikely: 1_200n, cost: 100n },
  });
  const lines = (["investment", "costAvoided", "capacityFreed"] as const).map((kind, position) => ({
    ...{ position, kind: kind === "investment" ? kind : "benefit", label: kind, every: "month" },
    benefit: kind === "investment" ? null : kind,
  }));
  const row = await database().businessCase.create({
    data: {
      ...{
        useCaseId: useCase.id,
        currency,
        valueYearLow: 600n,
        valueYearLikely: 1_200n,
        valueYearHigh: 2_400n,
      },
      ...{ startsOn: first("2025-01"), benefitsFrom: first(launch) },
      lines: { create: lines },
      plans: { create: plansOf(given, launch) },
    },
    include: { lines: true },
  });
  if (given.approvedOn) {
    const at = new Date(`${given.approvedOn}T10:00:00Z`);
    const content = { benefitsFrom: launch };
    const results = { valueYearLikely: 1_200 };
    await database().businessCaseVersion.create({
      data: { caseId: row.id, number: 1, occasion: "approved", content, results, at },
    });
    if (given.forecastCash !== undefined) {
      const later = new Date(at.getTime() + 86_400_000);
      await database().businessCaseVersion.create({
        data: { caseId: row.id, number: 2, occasion: "reforecast", content, results, at: later },
      });
    }
  }
  const lineOf = (kind: string) => row.lines.find(({ label }) => label === kind)?.id ?? "";
  await database().actual.createMany({
    data: (given.booked ?? []).map((one, index) => ({
      ...{
        useCaseId: useCase.id,
        lineId: lineOf(one.kind),
        currency,
        source: `ledger ${index}`,
        enteredById,
      },
      ...{ period: first(one.month), postedIn: first(one.postedIn ?? one.month), amount: BigInt(one.amount) },
      ...{
        hours: one.hours ?? null,
        grade: one.grade ?? "asserted",
        gradeWhy: "",
        state: one.state ?? "claimed",
      },
      ...(one.state === "confirmed"
        ? { confirmedAt: new Date("2026-04-12"), confirmedById: enteredById }
        : {}),
    })),
  });
  await projectRealised(database(), [useCase.id]);
  return useCase;
}

function plansOf(given: ValuedCase, launch: string): Prisma.PlannedTotalsCreateWithoutCaseInput[] {
  const plans = given.approvedOn ? ["approved", "forecast"] : ["forecast"];
  return plans.flatMap((plan) => {
    const cash = plan === "forecast" ? (given.forecastCash ?? given.cash) : given.cash;
    const row = (kind: string, from: string, amount = 0, hours = 0) =>
      amount === 0 ? [] : [{ plan, kind, ...monthly(from, amount, hours) }];
    return [
      ...(given.investment
        ? [{ plan, kind: "investment", startsOn: first("2025-01"), amounts: [BigInt(given.investment)] }]
        : []),
      ...row("costAvoided", launch, cash),
      ...row("capacityFreed", launch, given.time?.amount, given.time?.hours),
    ];
  });
}

/** The same amount each month to the last one, added up. */
function monthly(from: string, amount: number, hours: number) {
  const months = Array.from({ length: monthsBetween(from, LAST) + 1 }, (_, index) => index + 1);
  return {
    startsOn: first(from),
    amounts: months.map((month) => BigInt(month * amount)),
    hours: hours === 0 ? [] : months.map((month) => month * hours),
  };
}
