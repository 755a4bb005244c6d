import { lineFlows, rampOf } from "@/lib/domain/business-case/flows";
import { rampShare } from "@/lib/domain/finance/ramp";
import { monthsOfQuarter, quarterOf } from "@/lib/domain/realised/quarter";
import { addMonths, monthsBetween } from "@/lib/domain/shared/calendar-month";
import { postActuals } from "@/lib/server/actuals/commands";
import { confirmActuals } from "@/lib/server/actuals/confirm";
import { findBusinessCase } from "@/lib/server/business-cases/record";
import { assumptionsIn, factsOf } from "@/lib/server/business-cases/rows";
import type { AnyCommand, Call } from "@/lib/server/command";
import { database } from "@/lib/server/db";
import type { ActualModel } from "@/lib/server/generated/models";
import { closePeriod } from "@/lib/server/value-periods/commands";
import { adoptionOf, outcomeOf } from "@/prisma/seed/measuring";
import type { PersonKey, SampleCase } from "@/prisma/seed/sample-shape";

type DoAs = (person: PersonKey, command: AnyCommand, call: Call) => Promise<unknown>;

const DAY_MS = 86_400_000;

/** How much of what was promised came, case by case: a little less, more, far less. */
const delivered = [0.82, 1.18, 0.46];

/** What a sample case that went live cost and brought in each month since, entered by its people. */
export async function enterActuals(
  sample: SampleCase,
  { id, at, doAs, today }: { id: string; at: number; doAs: DoAs; today: Date },
): Promise<void> {
  const { liveOn, stage } = await database().useCase.findUniqueOrThrow({ where: { id } });
  const row = await findBusinessCase(database(), id);
  const assumptions = row && assumptionsIn(row);
  if (!row || !assumptions || !liveOn) return;
  const part = delivered[at % delivered.length] ?? 1;
  const facts = factsOf(row);
  const live = liveOn.toISOString().slice(0, 7);
  const last = addMonths(today.toISOString().slice(0, 7), stage === "retired" ? -3 : -1);
  const evidence = await evidenceFor(sample, id);
  const input = lineFlows(facts, assumptions).flatMap(({ line, year, hoursYear, likely }) => {
    const common = { line: line.id ?? "", source: line.kind === "benefit" ? "Controlling" : "Ledger" };
    const euros = (amount: number) => ({ amountMinor: Math.round(amount), currency: "EUR" });
    if (line.kind === "investment") {
      const spent = likely.reduce((total, amount) => total + amount, 0);
      return [{ ...common, period: facts.startsOn, amount: euros(spent * 1.08) }];
    }
    return monthsFrom(live, last).map((period, month) => {
      const share = line.kind === "benefit" ? rampShare(rampOf(facts.ramp), month + 1) * part : 1;
      const swing = share * (1 + 0.07 * Math.sin(1.7 * month + at));
      const hours = hoursYear === null ? {} : { hours: Math.round((hoursYear / 12) * swing * 100) / 100 };
      const behind = hoursYear === null ? {} : evidence(period);
      return { ...common, period, amount: euros((year.likely / 12) * swing), ...hours, ...behind };
    });
  });
  await doAs(sample.owner ?? sample.proposer, postActuals, { target: id, input });
}

/** The metric behind freed hours, with how many there were in a month and the part of them that used it. */
async function evidenceFor({ yearlyVolume }: SampleCase, useCaseId: string) {
  const metric = await outcomeOf(useCaseId);
  const adoption = await adoptionOf(useCaseId);
  return (month: string) => {
    if (!metric || !yearlyVolume) return {};
    const volume = Math.round((yearlyVolume.low + yearlyVolume.high) / 24);
    return { metric: metric.id, volume, adoption: adoption(month) };
  };
}

/** Finance confirms what it can, quarter by quarter, and closes all but the last one that is over. */
export async function closeQuarters(cases: readonly string[], doAs: DoAs, today: Date): Promise<void> {
  const rows = await database().actual.findMany({
    where: { useCaseId: { in: [...cases] } },
    include: { line: { select: { benefit: true } } },
  });
  const monthOf = (date: Date) => date.toISOString().slice(0, 7);
  const thisQuarter = quarterOf(monthOf(today));
  const over = [...new Set(rows.map(({ postedIn }) => quarterOf(monthOf(postedIn))))]
    .filter((name) => name < thisQuarter)
    .sort();
  for (const name of over.slice(0, -1)) {
    const [, , lastMonth] = monthsOfQuarter(name);
    const now = new Date(Date.parse(`${addMonths(lastMonth, 1)}-01T09:00:00Z`) + 14 * DAY_MS);
    for (const useCase of cases) {
      const actuals = rows
        // Freed hours stay claims until a budget gives them up.
        .filter(({ useCaseId, line }) => useCaseId === useCase && line.benefit !== "capacityFreed")
        .filter(({ postedIn }) => quarterOf(monthOf(postedIn)) === name)
        .map(({ id }) => id);
      const input = { actuals, state: "confirmed" };
      if (actuals.length > 0) await doAs("reviewer-finance", confirmActuals, { target: useCase, input, now });
    }
    const isLast = name === over.at(-2);
    const leakage = "The hours that were freed went into other work; no budget gave them up.";
    const ledger = isLast ? { total: BOOKED_LATER, difference: bookedLater } : { total: 0, difference: null };
    const ledgerTotal = { amountMinor: cashIn(rows, name) + ledger.total, currency: "EUR" };
    const input = { leakage, ledgerTotal, difference: ledger.difference };
    await doAs("reviewer-finance", closePeriod, { target: name, input, now });
  }
  const open = over.at(-1);
  if (open) await confirmSome(rows, open, doAs);
  const [closed] = over.slice(0, -1).slice(-1);
  if (closed) await correctLater(rows, closed, doAs);
  await database().valuePeriod.updateMany({ data: { sample: true } });
}

type Booked = ActualModel & { line: { benefit: string | null } };

/** In minor units: an invoice that the ledger has and the cases have not. */
const BOOKED_LATER = 45_000;
const bookedLater =
  "An invoice of the agency for June is in the ledger since July; the case posts it with its next month.";

/** The cash that finance has confirmed of a quarter: all benefits but freed hours. */
function cashIn(rows: readonly Booked[], quarter: string): number {
  return rows
    .filter(({ line }) => line.benefit !== null && line.benefit !== "capacityFreed")
    .filter(({ postedIn }) => quarterOf(postedIn.toISOString().slice(0, 7)) === quarter)
    .reduce((sum, { amount }) => sum + Number(amount), 0);
}

/** Of the quarter that is over and still open finance has looked at the first case. */
async function confirmSome(rows: readonly Booked[], quarter: string, doAs: DoAs): Promise<void> {
  const own = rows.filter(
    ({ postedIn, line }) =>
      quarterOf(postedIn.toISOString().slice(0, 7)) === quarter &&
      line.benefit !== null &&
      line.benefit !== "capacityFreed",
  );
  const [first] = own;
  if (!first) return;
  const actuals = own.filter(({ useCaseId }) => useCaseId === first.useCaseId).map(({ id }) => id);
  const input = { actuals, state: "confirmed" };
  await doAs("reviewer-finance", confirmActuals, { target: first.useCaseId, input });
}

/** Too much was claimed in a quarter that is closed by now: it is taken back in the open one. */
async function correctLater(rows: readonly Booked[], quarter: string, doAs: DoAs): Promise<void> {
  const claim = rows.find(
    ({ period, line }) =>
      quarterOf(period.toISOString().slice(0, 7)) === quarter && line.benefit === "costAvoided",
  );
  if (!claim) return;
  const input = {
    line: claim.lineId,
    period: claim.period.toISOString().slice(0, 7),
    amount: { amountMinor: -12_500, currency: "EUR" },
    source: "Controlling, second count",
    note: "Two days of a strike were counted as saved.",
    priorPeriod: true,
  };
  await doAs("lead", postActuals, { target: claim.useCaseId, input });
}

function monthsFrom(first: string, last: string): string[] {
  return Array.from({ length: Math.max(0, monthsBetween(first, last) + 1) }, (_, month) =>
    addMonths(first, month),
  );
}
