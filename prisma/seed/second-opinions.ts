import { database } from "@/lib/server/db";
import { proposeOverride } from "@/lib/server/overrides/commands";
import { lookAtCases } from "@/lib/server/scoring/give-quick-looks";
import type { Actor } from "@/lib/server/session";
import { inTransaction } from "@/lib/server/transaction";
import { checkValue } from "@/lib/server/value-checks/commands";
import type { Replayed } from "@/prisma/seed/replay-step";
import type { PersonKey } from "@/prisma/seed/sample-shape";

const DAY_MS = 86_400_000;

/** Criteria in the order of the scoring model: impact, then feasibility. A case that is not named has had no look. */
const criteria = [
  "business_value",
  "reach",
  "strategic_alignment",
  "satisfaction",
  "data_availability",
  "task_simplicity",
  "accuracy_tolerance",
  "ease_of_implementation",
] as const;

const looks: Record<string, readonly number[]> = {
  "route-incoming-mail": [3, 4, 3, 3, 4, 5, 4, 4],
  "explain-renewal-premium": [3, 5, 4, 4, 2, 3, 2, 2],
  "qualify-web-leads": [2, 3, 3, 2, 3, 4, 4, 3],
  "check-adverts": [1, 2, 2, 2, 3, 4, 2, 4],
  "translate-service-chat": [2, 4, 2, 4, 4, 4, 3, 4],
};

type DoAs = Replayed["doAs"];

interface Loaded {
  cases: ReadonlyMap<string, Replayed>;
  leadActor: Actor | undefined;
  doAs: DoAs;
  today: Date;
}

/** What people said of cases outside of panels: first looks, a place that a second lead is asked about, whether it holds. */
export async function sayBesidePanels({ cases, leadActor, doAs, today }: Loaded): Promise<void> {
  const ago = (days: number) => new Date(today.getTime() - days * DAY_MS);
  if (leadActor) await lookAtAll(cases, leadActor, ago(3));
  await propose(cases.get("settle-small-claims"), doAs, ago(2));
  await check(cases.get("sales-call-summaries"), doAs, ago(12));
}

async function lookAtAll(cases: Loaded["cases"], lead: Actor, at: Date): Promise<void> {
  const given = Object.entries(looks).flatMap(([slug, values]) => {
    const key = cases.get(slug)?.key;
    return key ? values.map((value, index) => ({ case: key, criterion: criteria[index] ?? "", value })) : [];
  });
  await inTransaction(database(), (tx) => lookAtCases(tx, lead, { looks: given, at, requestId: "sample" }));
}

async function propose(useCase: Replayed | undefined, doAs: DoAs, now: Date): Promise<void> {
  if (!useCase) return;
  await doAs("lead-b" satisfies PersonKey, proposeOverride, {
    target: useCase.id,
    input: {
      impact: null,
      feasibility: 2.4,
      reason:
        "The claims system gets an interface in spring; half of what the panel found hard falls away with it.",
    },
    now,
  });
}

async function check(useCase: Replayed | undefined, doAs: DoAs, now: Date): Promise<void> {
  if (!useCase) return;
  await doAs("lead" satisfies PersonKey, checkValue, {
    target: useCase.id,
    input: { answer: "worthIt", note: "Used on four calls of five, and nobody has asked to have it back." },
    now,
  });
}
