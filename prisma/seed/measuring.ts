import { database } from "@/lib/server/db";
import { addComparison } from "@/lib/server/measurement/comparisons";
import { agreeMethod, proposeMethod } from "@/lib/server/measurement/methods";
import { perHourEur, roleOf } from "@/prisma/seed/finance";
import type { Replayed } from "@/prisma/seed/replay-step";
import { dayFrom } from "@/prisma/seed/sample-inputs";
import type { SampleCase } from "@/prisma/seed/sample-shape";

const DAY_MS = 86_400_000;

/**
 * How the value of a case is measured, said by its people when the pilot starts: by the minutes that its outcome metric
 * counts. Finance has agreed it for one of the two live cases; the other's is still to be agreed, and so is its comparison.
 */
export async function agreeMeasuring(
  { id, doAs }: Replayed,
  sample: SampleCase,
  { at, daysAgo, today }: { at: Date; daysAgo: number; today: Date },
): Promise<void> {
  const metric = await outcomeOf(id);
  if (!metric) return;
  const owner = sample.owner ?? sample.proposer;
  const perMinute = Math.round(((perHourEur[roleOf[sample.department]] ?? 50) * 100) / 60);
  const method = (await doAs(owner, proposeMethod, {
    target: id,
    input: {
      metric: metric.id,
      text: `${metric.method ?? metric.name} Held against the quarter before the launch; minutes at finance's rate.`,
      unitValue: { amountMinor: perMinute, currency: "EUR" },
    },
  })) as { id: string };
  if (sample.department === "customer-service") {
    await doAs("reviewer-finance", agreeMethod, {
      target: method.id,
      input: {},
      now: new Date(at.getTime() + 9 * DAY_MS),
    });
    return;
  }
  await doAs(owner, addComparison, {
    target: id,
    input: {
      design: "matched",
      metric: metric.id,
      description:
        "Two branches with it against two of the same size and business without it, matched by the calls of the year before.",
      startsOn: dayFrom(today, -daysAgo),
    },
  });
}

/** The metric in minutes that a case is to move; null where it has none. */
export async function outcomeOf(useCaseId: string) {
  return database().successMetric.findFirst({
    where: { useCaseId, type: "outcome", unit: "minutes", direction: "lower" },
  });
}

/** The part of all that uses it, by month, as the adoption metric says; null where none does. */
export async function adoptionOf(useCaseId: string): Promise<(month: string) => number | null> {
  const metric = await database().successMetric.findFirst({
    where: { useCaseId, type: "adoption", unit: "%" },
    include: { readings: { orderBy: { on: "desc" } } },
  });
  return (month) => {
    const reading = metric?.readings.find(({ on }) => on.toISOString().slice(0, 7) <= month);
    return reading ? Math.min(1, reading.value / 100) : null;
  };
}
