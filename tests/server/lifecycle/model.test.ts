import { describe, expect, test } from "vitest";
import { mersenneTwister } from "@/lib/domain/random/mersenne-twister";
import { u53 } from "@/lib/domain/random/uniform";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { liftBlocker, raiseBlocker } from "@/lib/server/blockers/commands";
import { type AnyCommand, execute } from "@/lib/server/command";
import { database } from "@/lib/server/db";
import { decideUseCase } from "@/lib/server/decisions/commands";
import { moveOn, returnUseCase, submitUseCase } from "@/lib/server/lifecycle/commands";
import { defineMetric } from "@/lib/server/metrics/commands";
import { revealScores } from "@/lib/server/scoring/commands";
import { startScoring } from "@/lib/server/scoring/start-scoring";
import type { Actor } from "@/lib/server/session";
import { aBlocker } from "@/tests/server/access/objects";
import {
  type Action,
  actions,
  after,
  allowed,
  type Model,
  newCase,
  type Who,
} from "@/tests/server/lifecycle/model";
import { aDraft, anActor, anAdoption, aPanel, does, euros, funding } from "@/tests/support/builders";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();

const RUNS = process.env.FULL === "1" ? 400 : 25;
const STEPS = 30;
const SEED = Number(process.env.SEED ?? 20_261_122);

const people: Record<Who, Actor> = {
  proposer: cast.proposer,
  viewer: cast.viewer,
  lead: cast.lead,
  ownLead: await anActor({ roles: ["lead"] }),
  executive: cast.executive,
  ownExecutive: await anActor({ roles: ["executive"] }),
  leadAndExecutive: await anActor({ roles: ["lead", "executive"] }),
  delivery: cast.delivery,
  reviewer: cast.reviewerPrivacy,
};

const reason = "As drawn.";
const heir = await aDraft(cast, { title: "The heir" });

const calls: Record<Action, [AnyCommand, unknown]> = {
  submit: [submitUseCase, {}],
  acceptForTriage: [moveOn, { verb: "acceptForTriage" }],
  return: [returnUseCase, { question: reason }],
  startScoring: [startScoring, aPanel(cast)],
  reveal: [revealScores, { reason }],
  fund: [decideUseCase, funding],
  proofOnly: [decideUseCase, { ...funding, outcome: "proofOnly" }],
  defer: [decideUseCase, { outcome: "defer", reason, until: "2027-03-31" }],
  decline: [decideUseCase, { outcome: "decline", reason, wouldHaveChangedIt: reason }],
  merge: [decideUseCase, { outcome: "merge", reason, into: heir.key }],
  startBuilding: [moveOn, { verb: "startBuilding", deliveryOwner: cast.delivery.personId }],
  startPilot: [moveOn, { verb: "startPilot" }],
  goLive: [
    moveOn,
    {
      verb: "goLive",
      on: "2026-01-05",
      benefitOwner: people.ownExecutive.personId,
      modelOwner: cast.lead.personId,
    },
  ],
  retire: [moveOn, { verb: "retire", reason, lesson: reason }],
  stop: [moveOn, { verb: "stop", reason, lesson: reason, spent: euros(1) }],
  reopen: [moveOn, { verb: "reopen", reason }],
  goBack: [moveOn, { verb: "goBack", reason }],
  block: [raiseBlocker, aBlocker],
  lift: [liftBlocker, { reason }],
};

describe(`${RUNS} lives of a case, ${STEPS} attempts each, by anybody (seed ${SEED})`, () => {
  test("go where the lifecycle says, and nowhere else", async () => {
    const taken = new Set<string>();
    for (let run = 0; run < RUNS; run += 1) {
      for (const step of await aLife(SEED + run)) taken.add(step);
    }
    expect(actions.filter((action) => !taken.has(action))).toEqual([]);
  }, 1_800_000);
});

/** Lives one case through random attempts, held against the model after each; returns what succeeded. */
async function aLife(seed: number): Promise<Action[]> {
  const stream = mersenneTwister(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(u53(stream) * list.length)] as T;
  const { id } = await aDraft(cast, {
    sponsor: people.ownLead.personId,
    benefitOwner: people.ownExecutive.personId,
  });
  await does(cast.proposer, defineMetric, { target: id, input: anAdoption });
  let model: Model = newCase;
  const done: Action[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    const chosen = pick(drawFrom(u53(stream), model));
    const outcome = await attempt(people[chosen.who], chosen.action, id);
    const label = `seed ${seed}, step ${step}: ${chosen.who} does ${chosen.action} in ${JSON.stringify(model)}`;
    expect([label, outcome.done], outcome.why).toEqual([label, allowed(model, chosen.who, chosen.action)]);
    if (outcome.done) {
      model = after(model, chosen.who, chosen.action);
      done.push(chosen.action);
    }
    const row = await database().useCase.findUniqueOrThrow({ where: { id } });
    expect({ label, stage: row.stage, blockers: row.openBlockers, funded: row.funding !== "none" }).toEqual({
      label,
      stage: model.stage,
      blockers: model.blockers,
      funded: model.funded,
    });
  }
  return done;
}

const whos = Object.keys(people) as Who[];
const ends: readonly Action[] = ["decline", "merge", "stop", "goBack", "defer", "return"];
const attempts = actions.flatMap((action) => whos.map((who) => ({ who, action })));

/** Mostly what leads on, so that lives get far; then what is only just refused, what ends a life, and anything. */
function drawFrom(chance: number, model: Model): { who: Who; action: Action }[] {
  const open = attempts.filter(({ who, action }) => allowed(model, who, action));
  const forward = open.filter(({ action }) => !ends.includes(action));
  const wanted = chance < 0.55 ? forward : chance < 0.7 ? temptations(model) : chance < 0.8 ? open : attempts;
  return wanted.length > 0 ? wanted : attempts;
}

/** What would be open but for a blocker, or for who revealed it. */
function temptations(model: Model): { who: Who; action: Action }[] {
  const harmless = { ...model, blockers: 0, revealedBy: null };
  return attempts.filter(({ who, action }) => !allowed(model, who, action) && allowed(harmless, who, action));
}

async function attempt(actor: Actor, action: Action, id: string): Promise<{ done: boolean; why: string }> {
  const [command, input] = calls[action];
  const blocker = action === "lift" ? await openBlocker(id) : null;
  const { version } = await database().useCase.findUniqueOrThrow({ where: { id } });
  const call = action === "lift" ? { target: blocker ?? "" } : { target: id, ifMatch: version };
  try {
    await execute(command, actor, { ...call, input });
    return { done: true, why: "" };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { done: false, why: `${error.code}: ${error.message}` };
  }
}

async function openBlocker(useCaseId: string): Promise<string | null> {
  return (await database().blocker.findFirst({ where: { useCaseId, liftedAt: null } }))?.id ?? null;
}
