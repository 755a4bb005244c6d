import { describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { decideUseCase } from "@/lib/server/decisions/commands";
import { followUseCase, unfollowUseCase } from "@/lib/server/follow/commands";
import { submitUseCase } from "@/lib/server/lifecycle/commands";
import { aBuildingCase, aDraft, anActor, does, entriesOf, funding } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { viewer, proposer, executiveB } = cast;

describe("Following a case", () => {
  test("is one's own business: it is logged, not shown in the activity, and the case keeps its version", async () => {
    const { id, key } = await aDraft(cast);
    expect(await does(viewer, followUseCase, { target: key })).toEqual({ following: true, followers: 1 });
    expect(await does(viewer, followUseCase, { target: key })).toEqual({ following: true, followers: 1 });
    const [last] = (await entriesOf(id)).slice(-1);
    expect(last).toMatchObject({ action: "useCase.follow", actorId: viewer.personId });
    const token = await cast.token(proposer);
    expect((await call("GET", `/use-cases/${key}/activity`, { token })).text).not.toContain("follow");
    expect((await call("GET", `/use-cases/${key}/follow`, { token })).body).toEqual({
      following: false,
      followers: 1,
    });
    expect((await database().useCase.findUniqueOrThrow({ where: { id } })).version).toBe(1);
    expect(await does(viewer, unfollowUseCase, { target: key })).toEqual({ following: false, followers: 0 });
  });

  test("brings news of each stage and of each decision, and ends with unfollowing", async () => {
    const { id } = await aDraft(cast);
    await does(viewer, followUseCase, { target: id });
    await does(proposer, submitUseCase, { target: id });
    const building = await aBuildingCase(cast);
    await does(viewer, followUseCase, { target: building.id });
    const later = (seconds: number) => new Date(Date.now() + seconds * 1_000);
    await does(executiveB, decideUseCase, { target: building.id, input: funding, now: later(60) });
    const told = await database().notice.findMany({ where: { personId: viewer.personId } });
    expect(told.map(({ kind, useCaseId }) => [kind, useCaseId])).toEqual([
      ["moved", id],
      ["decided", building.id],
    ]);
    await does(viewer, unfollowUseCase, { target: building.id });
    await does(executiveB, decideUseCase, { target: building.id, input: funding, now: later(120) });
    expect(await database().notice.count({ where: { personId: viewer.personId } })).toBe(2);
  });

  test("of a confidential case is for those who can see it; news of it stops with the sight of it", async () => {
    const { id, key } = await aDraft(cast, { confidential: true });
    await expect(does(viewer, followUseCase, { target: key })).rejects.toMatchObject({ code: "notFound" });
    const sponsor = await anActor({ name: "Once the sponsor" });
    await database().useCase.update({ where: { id }, data: { sponsorId: sponsor.personId } });
    await does(sponsor, followUseCase, { target: key });
    await database().useCase.update({ where: { id }, data: { sponsorId: null } });
    await does(proposer, submitUseCase, { target: id });
    const { text } = await call("GET", "/notices", { token: await cast.token(sponsor) });
    expect(text).not.toContain(key);
  });
});
