import type { GateDays, GateOutcome } from "@/lib/domain/realised/gate";
import { database } from "@/lib/server/db";
import { editPool } from "@/lib/server/finance-policy/commands";
import { listPools } from "@/lib/server/finance-policy/queries";
import { decideGate } from "@/lib/server/gates/commands";
import type { Actor } from "@/lib/server/session";
import type { Replayed } from "@/prisma/seed/replay-step";
import { dayFrom } from "@/prisma/seed/sample-inputs";

type DoAs = Replayed["doAs"];

const DAY_MS = 86_400_000;

type Said = readonly [GateDays, GateOutcome, string];

/** The first case that went live, and those after it. */
const said: readonly (readonly Said[])[] = [
  [
    [60, "fix", "Too few use it yet: the team leads show it in every team before the next look."],
    [90, "continue", "More use it every month, and what is saved is seen in the waiting times."],
  ],
  [
    [60, "fix", "Only two of nine branches have been trained: the others follow until September."],
    [
      90,
      "fix",
      "The branches began a quarter late. It goes on for one more quarter; then the numbers decide.",
    ],
  ],
];

/** What an executive decided 60 and 90 days after a launch; the look back after half a year still waits. */
export async function lookBack(useCases: readonly string[], doAs: DoAs, today: Date): Promise<void> {
  const rows = await database().useCase.findMany({
    where: { id: { in: [...useCases] }, stage: "live" },
    select: { id: true, liveOn: true },
    orderBy: { liveOn: "asc" },
  });
  for (const [at, { id, liveOn }] of rows.entries()) {
    for (const [days, outcome, reason] of said[at] ?? []) {
      const now = new Date((liveOn?.getTime() ?? 0) + (days + 4) * DAY_MS);
      if (now >= today) continue;
      await doAs("executive", decideGate, { target: id, input: { days, outcome, reason }, now });
    }
  }
}

/** Finance counts the pool again on which cases draw most: there is less of it than they save together. */
export async function measureAgain(finance: Actor, doAs: DoAs, today: Date): Promise<void> {
  const { data } = await listPools.run(finance, {}, "");
  const [most] = data.toSorted((a, b) => (b.draws?.drawn ?? 0) - (a.draws?.drawn ?? 0));
  if (!most?.draws || most.hoursYear === null) return;
  const input = {
    hoursYear: Math.round((most.draws.drawn * 0.85) / 100) * 100,
    source: "Time sheets of the last quarter, times four",
    asOf: dayFrom(today, -20),
  };
  await doAs("reviewer-finance", editPool, { target: most.id, input, ifMatch: most.version });
}
