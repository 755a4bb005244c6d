import { describe, expect, test } from "vitest";
import { postActuals } from "@/lib/server/actuals/commands";
import { saveBusinessCase } from "@/lib/server/business-cases/commands";
import type { BusinessCaseView } from "@/lib/server/business-cases/view";
import { database } from "@/lib/server/db";
import { decideGate } from "@/lib/server/gates/commands";
import type { GateView, WaitingGate } from "@/lib/server/gates/queries";
import type { getHome } from "@/lib/server/home/queries";
import type { Actor } from "@/lib/server/session";
import { aBusinessCase, amounts } from "@/tests/server/access/objects";
import { aLiveCase, anActor, does, entriesOf, euros } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { statementsOf } from "@/tests/support/statements";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { proposer, lead, executive } = cast;
const DAY_MS = 86_400_000;

/** Live for so many days, with EUR 12,000 a year promised from then on. */
async function aCaseLiveFor(days: number) {
  const useCase = await aLiveCase(cast);
  const liveOn = new Date(Math.floor((Date.now() - days * DAY_MS) / DAY_MS) * DAY_MS);
  await database().useCase.update({ where: { id: useCase.id }, data: { liveOn } });
  const startsOn = new Date(liveOn.getTime() - 120 * DAY_MS).toISOString().slice(0, 7);
  const plan = aBusinessCase({ ...amounts, ...{ low: 1_200_000, likely: 1_200_000, high: 1_200_000 } });
  const input = {
    ...{ ...plan, startsOn, benefitsFrom: liveOn.toISOString().slice(0, 7), ramp: { kind: "none" } },
    reason: "As it went live.",
  };
  const saved = await does<BusinessCaseView>(lead, saveBusinessCase, {
    target: useCase.id,
    input,
    ifNoneMatch: true,
  });
  return { ...useCase, liveOn, benefit: saved.lines[1]?.id ?? "" };
}

const read = async <T>(path: string, actor: Actor) =>
  (await call<T>("GET", path, { token: await cast.token(actor) })).body;
const gatesOf = async (key: string) =>
  (await read<{ data: GateView[] }>(`/use-cases/${key}/gates`, executive)).data;
const decide = (actor: Actor, target: string, input: object) =>
  does<{ id: string }>(actor, decideGate, { target, input: { reason: "The hours are real.", ...input } });
type Home = Awaited<ReturnType<(typeof getHome)["run"]>>;
const waitingFor = async (actor: Actor) =>
  (await read<Home>("/home", actor)).queues
    .find(({ name }) => name === "gates")
    ?.cases.map(({ key }) => key) ?? [];

describe("A gate", () => {
  test("waits 90 days after the launch with a draft and its numbers, in the work of who decides", async () => {
    const useCase = await aCaseLiveFor(100);
    const period = new Date(useCase.liveOn.getTime() + 31 * DAY_MS).toISOString().slice(0, 7);
    await does(proposer, postActuals, {
      target: useCase.id,
      input: { line: useCase.benefit, period, amount: euros(800), source: "ledger" },
    });
    const [first, second, third] = await gatesOf(useCase.key);
    expect([first?.state, second?.state, third?.state]).toEqual(["passed", "waiting", "ahead"]);
    expect(second?.draft).toMatchObject({ outcome: "fix", numbers: { cash: 80_000, entered: 1 } });
    expect(second?.draft?.numbers.promised).toBeGreaterThan(80_000);
    expect(await waitingFor(executive)).toContain(useCase.key);
    expect(await waitingFor(lead)).toEqual([]);
    const { data } = await read<{ data: WaitingGate[] }>("/gates", lead);
    expect(data.find((gate) => gate.case.key === useCase.key)).toMatchObject({
      days: 90,
      draft: { outcome: "fix" },
    });
  });

  test("is decided by an executive with a reason; the draft of that moment stays beside it", async () => {
    const useCase = await aCaseLiveFor(200);
    await expect(decide(lead, useCase.id, { days: 180, outcome: "stop" })).rejects.toMatchObject({
      code: "forbidden",
    });
    for (const days of [60, 90]) {
      await expect(decide(executive, useCase.id, { days, outcome: "stop" })).rejects.toMatchObject({
        fields: [expect.objectContaining({ field: "days" })],
      });
    }
    await decide(executive, useCase.id, { days: 180, outcome: "continue" });
    const [, , last] = await gatesOf(useCase.key);
    expect(last).toMatchObject({
      state: "decided",
      decision: {
        outcome: "continue",
        byName: executive.name,
        draft: { outcome: "fix", because: ["nothingEntered"] },
      },
    });
    expect(await waitingFor(executive)).not.toContain(useCase.key);
    const [entry] = (await entriesOf(useCase.id)).slice(-1);
    expect(entry).toMatchObject({ action: "gate.decide", actorId: executive.personId });
    expect(
      await database().notice.count({
        where: { useCaseId: useCase.id, personId: proposer.personId, kind: "decided" },
      }),
    ).toBeGreaterThan(0);
    await expect(decide(executive, useCase.id, { days: 180, outcome: "stop" })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("is nobody's own to decide, and there is none before 60 days or without anything promised", async () => {
    const young = await aCaseLiveFor(59);
    expect((await gatesOf(young.key)).map(({ state }) => state)).toEqual(["ahead", "ahead", "ahead"]);
    const bare = await aLiveCase(cast);
    expect((await gatesOf(bare.key)).some(({ state }) => state === "waiting")).toBe(false);
    expect(await waitingFor(executive)).not.toContain(bare.key);
    const own = await aCaseLiveFor(70);
    const benefitOwner = await anActor({ roles: ["executive"] });
    await database().useCase.update({
      where: { id: own.id },
      data: { benefitOwnerId: benefitOwner.personId },
    });
    await expect(decide(benefitOwner, own.id, { days: 60, outcome: "continue" })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await waitingFor(benefitOwner)).not.toContain(own.key);
  });

  test("of an earlier launch does not count for a later one", async () => {
    const useCase = await aCaseLiveFor(70);
    await decide(executive, useCase.id, { days: 60, outcome: "fix" });
    const before = new Date(useCase.liveOn.getTime() - DAY_MS);
    await database().valueGate.updateMany({ where: { useCaseId: useCase.id }, data: { decidedAt: before } });
    expect((await gatesOf(useCase.key))[0]?.state).toBe("waiting");
    expect(await waitingFor(executive)).toContain(useCase.key);
    await decide(executive, useCase.id, { days: 60, outcome: "continue" });
    expect((await gatesOf(useCase.key))[0]).toMatchObject({ decision: { outcome: "continue" } });
  });

  test("takes as many statements to list as one that waits, however many wait", async () => {
    const statements = statementsOf();
    const token = await cast.token(lead);
    const list = () => call<{ data: WaitingGate[] }>("GET", "/gates", { token });
    const few = (await list()).body.data.length;
    const before = await statements(list);
    for (let more = 0; more < 4; more += 1) await aCaseLiveFor(70);
    expect(await statements(list)).toHaveLength(before.length);
    expect((await list()).body.data).toHaveLength(few + 4);
  });
});
