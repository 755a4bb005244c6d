import { planTranche } from "@/lib/server/tranches/commands";
import type { Replayed } from "@/prisma/seed/replay-step";
import type { LeadKey, SampleCase } from "@/prisma/seed/sample-shape";

type Step = "proof" | "build" | "run";

const stopRules: Record<Step, string> = {
  proof: "After six weeks fewer than 30 % of what it writes is used almost unchanged.",
  build: "Three months into the pilot it has not reached half of its target.",
  run: "Two quarters in a row it costs more to run than it brings.",
};

/** The steps in which a case is to get its money, planned once its scores are known; decisions release them later. */
export async function planTranches({ id, doAs }: Replayed, sample: SampleCase, by: LeadKey): Promise<void> {
  const planned = new Map<Step, number>();
  for (const step of sample.steps) {
    if (step.step !== "decide" || !step.amount) continue;
    if (step.outcome === "proofOnly") planned.set("proof", step.amount);
    if (step.outcome === "fund") planned.set(step.tranche ?? "build", step.amount);
  }
  const build = planned.get("build");
  if (build !== undefined && !planned.has("run")) planned.set("run", Math.round(build * 0.3));
  for (const [name, amount] of planned) {
    const input = {
      name,
      amount: { amountMinor: amount * 100, currency: "EUR" },
      stopRule: stopRules[name],
    };
    await doAs(by, planTranche, { target: id, input });
  }
}
