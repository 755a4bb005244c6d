import { mersenneTwister } from "@/lib/domain/random/mersenne-twister";
import { u53 } from "@/lib/domain/random/uniform";
import { raiseBlocker } from "@/lib/server/blockers/commands";
import { type AnyCommand, type Call, execute } from "@/lib/server/command";
import { database } from "@/lib/server/db";
import { writeDigests } from "@/lib/server/mail/digest";
import { defineMetric } from "@/lib/server/metrics/commands";
import { proposeOverride } from "@/lib/server/overrides/commands";
import { rateUseCase, recuseFromPanel, revealScores } from "@/lib/server/scoring/commands";
import { lookAtCases } from "@/lib/server/scoring/give-quick-looks";
import { remindLate } from "@/lib/server/scoring/remind";
import type { Actor } from "@/lib/server/session";
import { inTransaction } from "@/lib/server/transaction";
import { editUseCase } from "@/lib/server/use-cases/commands";
import { aBlocker, anOutcome } from "@/tests/server/access/objects";
import { allCriteria, type Case } from "@/tests/support/builders";
import type { Cast } from "@/tests/support/world";

/** The two worlds differ in what the secret rater does, and in nothing else. */
export type World = "A" | "B";

export interface Schedule {
  target: Case;
  secret: Actor;
  others: Actor[];
  /** "values": what is rated differs. "deeds": also how often, whether handed in, whether stepped back; leads may know. */
  differs: "values" | "deeds";
  steps: Step[];
}

type Step =
  | { kind: "secretSave"; values: Record<World, number>; submit: boolean }
  | { kind: Open; by: number };
type Open =
  | "otherSave"
  | "block"
  | "measure"
  | "edit"
  | "tryReveal"
  | "remind"
  | "look"
  | "override"
  | "digest";

const open: readonly Open[] = [
  ...(["otherSave", "otherSave", "block", "measure", "edit", "tryReveal", "remind"] as const),
  ...(["look", "override", "digest"] as const),
];

/** A schedule of eight steps and a last word, drawn by chance from a seed. */
export function aSchedule(seed: number, target: Case, raters: readonly Actor[]): Schedule {
  const stream = mersenneTwister(seed);
  const below = (bound: number) => Math.floor(u53(stream) * bound);
  const [secret, ...others] = [...raters.slice(seed % 3), ...raters.slice(0, seed % 3)] as [
    Actor,
    ...Actor[],
  ];
  const save = (submit: boolean): Step => {
    const value = 1 + below(5);
    return { kind: "secretSave", submit, values: { A: value, B: 1 + ((value + below(4)) % 5) } };
  };
  const steps = Array.from({ length: 8 }, (): Step => {
    const kind = open[below(open.length * 2)];
    return kind ? { kind, by: below(2) } : save(below(2) === 0);
  });
  return { target, secret, others, differs: seed % 2 ? "deeds" : "values", steps: [...steps, save(true)] };
}

/** What the others were answered on the way, in order. */
export type Answers = string[];

interface Surroundings {
  cast: Cast;
  world: World;
  start: number;
  /** A revealed case, and one that no panel has yet: the same is done to them in both worlds. */
  bystander: Case;
  unrated: Case;
}

/** Lives through a schedule in the world that lib/server is connected to, by a clock that is the same in both. */
export async function live(
  { target, secret, others, differs, steps }: Schedule,
  { cast, world, start, bystander, unrated }: Surroundings,
): Promise<Answers> {
  const rated = new Set<Actor>();
  const handedIn = new Set<Actor>();
  const answers: Answers = [];
  for (const [index, step] of steps.entries()) {
    const now = new Date(start + index * 60_000);
    const does = (actor: Actor, command: AnyCommand, call: Omit<Call, "now">) =>
      attempt(actor, command, { ...call, now });
    const saves = (actor: Actor, value: number, submit: boolean) => {
      const precondition = rated.has(actor) ? { ifMatch: null } : { ifNoneMatch: true };
      rated.add(actor);
      if (submit) handedIn.add(actor);
      return does(actor, rateUseCase, { target: target.id, input: aSheetOf(value, submit), ...precondition });
    };
    if (step.kind === "secretSave") {
      const { submit, values } = step;
      if (differs === "values" || world === "A") await saves(secret, values[world], submit);
      else if (index % 2) await saves(secret, values.B, false);
      continue;
    }
    const acts: Record<Open, () => Promise<string>> = {
      otherSave: () => saves(others[step.by] as Actor, 1 + (index % 5), index % 3 > 0),
      block: () => does(others[0] as Actor, raiseBlocker, { target: target.id, input: aBlocker }),
      measure: () =>
        does(cast.lead, defineMetric, { target: target.id, input: { ...anOutcome, name: `M${index}` } }),
      edit: () =>
        does(cast.lead, editUseCase, {
          target: bystander.id,
          input: { title: `Edited ${start} ${index}` },
          ifMatch: null,
        }),
      // Who is late, and so who is reminded, is for leads to know: to everybody else nothing has happened.
      remind: async () => {
        const reminder = { cases: [target.key], at: now, requestId: "same" };
        const told = await inTransaction(database(), (tx) => remindLate(tx, cast.lead, reminder));
        return differs === "values" ? JSON.stringify(told) : "";
      },
      // The case itself takes no look any more, the other one does.
      look: async () => {
        const lookAt = (key: string) => lookOnce(cast.lead, { key, value: 1 + (index % 5), at: now });
        return `${await lookAt(target.key)} ${await lookAt(unrated.key)}`;
      },
      override: async () => {
        const input = { impact: 2 + (index % 3), feasibility: null, reason: "It is placed too low." };
        const proposes = (id: string) => does(cast.lead, proposeOverride, { target: id, input });
        return `${await proposes(target.id)} ${await proposes(bystander.id)}`;
      },
      digest: async () => {
        await writeDigests(now);
        return "";
      },
      // A lead may know who has handed in, and so why it is too early. With all of them in it would not be.
      tryReveal: () =>
        differs === "values" && handedIn.size <= others.length
          ? does(cast.lead, revealScores, { target: target.id, input: {} })
          : Promise.resolve(""),
    };
    answers.push(await acts[step.kind]());
  }
  if (differs === "deeds" && world === "B") {
    await attempt(secret, recuseFromPanel, { target: target.id, input: {}, now: new Date(start + 600_000) });
  }
  return answers;
}

function aSheetOf(value: number, submit: boolean) {
  const evidence = `Because of ${"x".repeat(value * 7)}.`;
  return { ratings: allCriteria.map((criterion) => ({ criterion, value, evidence })), submit };
}

/** Gives a quick look, and says what came of it. */
async function lookOnce(
  lead: Actor,
  { key, value, at }: { key: string; value: number; at: Date },
): Promise<string> {
  const looks = allCriteria.map((criterion) => ({ case: key, criterion, value }));
  return told(() =>
    inTransaction(database(), (tx) => lookAtCases(tx, lead, { looks, at, requestId: "same" })),
  );
}

async function attempt(actor: Actor, command: AnyCommand, call: Call): Promise<string> {
  return told(() => execute(command, actor, call));
}

async function told(deed: () => Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify(await deed());
  } catch (error) {
    const { code, message, fields } = error as { code?: string; message: string; fields?: unknown };
    if (!code) throw error;
    return JSON.stringify({ code, message, fields });
  }
}
