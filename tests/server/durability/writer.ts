import { writeSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { type Answer, type AnyCommand, type Call, execute } from "@/lib/server/command";
import { database } from "@/lib/server/db";
import { importFile } from "@/lib/server/imports/import";
import { rateUseCase } from "@/lib/server/scoring/commands";
import { type Actor, scriptActor } from "@/lib/server/session";
import { createUseCase, editUseCase } from "@/lib/server/use-cases/commands";
import type { Acknowledged, WritingPlan } from "@/tests/server/durability/acknowledged";

// A process that writes as fast as it can until it is killed, and says what it was told is kept.
const plan = JSON.parse(process.env.WRITING_PLAN ?? "") as WritingPlan;
const own = `${process.pid}-${Date.now()}`;
let count = 0;

async function main(): Promise<void> {
  const [proposer, lead] = [await known(plan.proposerId), await known(plan.leadId)];
  const scorers = await Promise.all(plan.scorerIds.map(known));
  await Promise.all([
    ...plan.draftIds.map((id) => forever(() => edit(proposer, id))),
    ...scorers.map((scorer) => forever(() => rate(scorer))),
    forever(() => propose(proposer)),
    forever(() => propose(proposer)),
    forever(() => bringIn(lead)),
  ]);
}

// While the database is away a writer fails and tries again: that is what the app's callers do.
async function forever(write: () => Promise<Acknowledged>): Promise<never> {
  for (;;) {
    try {
      acknowledge(await write());
    } catch {
      await pause(50);
    }
  }
}

async function known(personId: string): Promise<Actor> {
  for (;;) {
    try {
      return await scriptActor(personId);
    } catch {
      await pause(100);
    }
  }
}

// Synchronous, so that a line is out before the next write begins and no kill can swallow it.
function acknowledge(line: Acknowledged): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

async function edit(actor: Actor, id: string): Promise<Acknowledged> {
  const title = nextName("Edited");
  const { version } = await does(actor, editUseCase, { target: id, input: { title }, ifMatch: null });
  return { kind: "edit", id, version: version ?? 0, title };
}

async function rate(actor: Actor): Promise<Acknowledged> {
  const value = 1 + (count++ % 5);
  const ratings = [{ criterion: "business_value", value }];
  const seat = await database().panelSeat.findFirstOrThrow({ where: { personId: actor.personId } });
  const precondition = seat.version === 0 ? { ifNoneMatch: true } : { ifMatch: seat.version };
  const input = { ratings, submit: false };
  const { version } = await does(actor, rateUseCase, {
    target: plan.caseInScoringId,
    input,
    ...precondition,
  });
  return { kind: "rating", id: seat.id, version: version ?? 0, value };
}

/** A proposal that is sent again with the same key until there is an answer, as `lib/client` does. */
async function propose(actor: Actor): Promise<Acknowledged> {
  const title = nextName("Proposed");
  const idempotency = { key: title, operation: "POST /api/v1/use-cases", bodyHash: new Uint8Array(32) };
  for (;;) {
    try {
      const { body } = await does(actor, createUseCase, { input: { title }, idempotency });
      return { kind: "draft", id: (body as { id: string }).id, title };
    } catch {
      await pause(50);
    }
  }
}

async function bringIn(actor: Actor): Promise<Acknowledged> {
  const rows = Array.from(
    { length: 150 },
    (_, index) => `${nextName("Imported")},Department of Tests,Bureau,Purpose ${index},Initiated`,
  );
  const header =
    "Use Case Name,Agency,Bureau,What is the intended purpose and expected benefits of the AI?,Stage of Development";
  const file = { name: "list.csv", bytes: new Uint8Array(Buffer.from([header, ...rows].join("\n"))) };
  const answer = (await importFile.run({
    actor,
    input: { file, preset: "us-federal-2024", mode: "commit" },
    target: "",
    request: new Request("http://localhost:3000/api/v1/imports"),
    requestId: own,
  })) as Answer;
  const { importId, create } = answer.body as { importId: string; create: number };
  return { kind: "import", id: importId, cases: create };
}

function nextName(verb: string): string {
  count += 1;
  return `${verb} ${own}-${count}`;
}

function does(actor: Actor, command: AnyCommand, call: Partial<Call>): Promise<Answer> {
  return execute(command, actor, { input: {}, ...call });
}

await main();
