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
import { closePeriod } from "@/lib/server/value-periods/commands";
import type { PersonKey, SampleCase } from "@/prisma/seed/sample-shape";

type DoAs = (person: PersonKey, command: AnyCommand, call: Call) => Promise<unknown>;

const DAY_MS = 86_400_000;

interface EnteredCase {
  id: string;
  at: number;
  doAs: DoAs;
  today: Date;
  /** The metric that stands behind what it brings. */
  metric: string | null;
}

/** How much of what was promised came, case by case: a little less, more, far less. */
const delivered = [0.82, 1.18, 0.46];

/** What a sample case that went live cost and brought in each month since, entered by its people. */
export async function enterActuals(
  sample: SampleCase,
  { id, at, doAs, today, metric }: EnteredCase,
): Promise<void> {
  const { liveOn, stage } = await database().useCase.findUniqueOrThrow({ where: { id } });
  const row = await findBusinessCase(database(), id);
  const assumptions = row && assumptionsIn(row);
  if (!row || !assumptions || !liveOn) return;
  const part = delivered[at % delivered.length] ?? 1;
  const facts = factsOf(row);
  const live = liveOn.toISOString().slice(0, 7);
  const last = addMonths(today.toISOString().slice(0, 7), stage === "retired" ? -3 : -1);
  const input = lineFlows(facts, assumptions).flatMap(({ line, year, hoursYear, likely }) => {
    const isBenefit = line.kind === "benefit";
    const common = {
      line: line.id ?? "",
      source: isBenefit ? "Controlling" : "Ledger",
      ...(isBenefit ? { metric } : {}),
    };
    const euros = (amount: number) => ({ amountMinor: Math.round(amount), currency: "EUR" });
    if (line.kind === "investment") {
      const spent = likely.reduce((total, amount) => total + amount, 0);
      return [{ ...common, period: facts.startsOn, amount: euros(spent * 1.08) }];
    }
    return monthsFrom(live, last).map((period, month) => {
      const share = line.kind === "benefit" ? rampShare(rampOf(facts.ramp), month + 1) * part : 1;
      const swing = share * (1 + 0.07 * Math.sin(1.7 * month + at));
      const hours = hoursYear === null ? {} : { hours: Math.round((hoursYear / 12) * swing * 100) / 100 };
      return { ...common, period, amount: euros((year.likely / 12) * swing), ...hours };
    });
  });
  await doAs(sample.owner ?? sample.proposer, postActuals, { target: id, input });
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
    const leakage = "The hours that were freed went into other work; no budget gave them up.";
    await doAs("reviewer-finance", closePeriod, { target: name, input: { leakage }, now });
  }
  await database().valuePeriod.updateMany({ data: { sample: true } });
}

function monthsFrom(first: string, last: string): string[] {
  return Array.from({ length: Math.max(0, monthsBetween(first, last) + 1) }, (_, month) =>
    addMonths(first, month),
  );
}
