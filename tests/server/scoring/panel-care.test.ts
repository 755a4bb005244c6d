import { describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { editAccount } from "@/lib/server/people/edit-account";
import { ask } from "@/lib/server/query";
import { rateUseCase, recuseFromPanel, revealScores } from "@/lib/server/scoring/commands";
import { handOnSeat } from "@/lib/server/scoring/hand-on";
import { listPanels } from "@/lib/server/scoring/panels-at-work";
import { getMyRating, getPanel } from "@/lib/server/scoring/queries";
import { startScoring } from "@/lib/server/scoring/start-scoring";
import type { Actor } from "@/lib/server/session";
import {
  aCaseInScoring,
  aCaseInTriage,
  anActor,
  aPanel,
  aSheet,
  does,
  entriesOf,
} from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { lead, proposer, scorerA, scorerB, scorerC, viewer } = cast;
const named = async (target: string) =>
  (await ask(getPanel, viewer, {}, target)).seats.map(({ person, heldFor }) => [person.id, heldFor]);

describe("A place on a panel", () => {
  test("goes to somebody else with an empty sheet, and says for whom it is held", async () => {
    const { id } = await aCaseInScoring(cast);
    await does(scorerA, rateUseCase, { target: id, input: aSheet(2, false), ifNoneMatch: true });
    await does(scorerA, handOnSeat, { target: id, input: { to: scorerC.personId } });
    expect(await named(id)).toEqual([
      [scorerC.personId, scorerA.name],
      [scorerB.personId, null],
    ]);
    await expect(ask(getMyRating, scorerC, {}, id)).rejects.toMatchObject({ code: "notFound" });
    await does(scorerC, rateUseCase, { target: id, input: aSheet(4), ifNoneMatch: true });
    await expect(
      does(scorerA, rateUseCase, { target: id, input: aSheet(5), ifMatch: 1 }),
    ).rejects.toMatchObject({ code: "forbidden" });
    const told = await database().notice.findMany({
      where: { personId: scorerC.personId, kind: "handedOn" },
    });
    expect(told).toHaveLength(1);
  });

  test("is handed on by a lead for somebody who is absent, and by nobody else", async () => {
    const { id } = await aCaseInScoring(cast);
    const input = { from: scorerA.personId, to: scorerC.personId, reason: "On sick leave." };
    await expect(does(scorerB, handOnSeat, { target: id, input })).rejects.toMatchObject({
      code: "forbidden",
    });
    await does(lead, handOnSeat, { target: id, input });
    const [entry] = (await entriesOf(id)).slice(-1);
    expect(JSON.parse(entry?.entry ?? "{}")).toMatchObject({
      action: "panel.handOn",
      reason: "On sick leave.",
    });
  });

  test("goes to no one who may not rate the case, and stays once its sheet is in", async () => {
    const { id } = await aCaseInScoring(cast);
    const to = (person: Actor) => does(scorerA, handOnSeat, { target: id, input: { to: person.personId } });
    await expect(to(proposer)).rejects.toMatchObject({ code: "invalid" });
    await expect(to(viewer)).rejects.toMatchObject({ code: "invalid" });
    await expect(to(scorerB)).rejects.toMatchObject({ code: "invalid" });
    await does(scorerA, rateUseCase, { target: id, input: aSheet(2), ifNoneMatch: true });
    await expect(to(scorerC)).rejects.toMatchObject({ code: "conflict" });
  });

  test("goes to the stand-in from the start while somebody is away", async () => {
    const away = await anActor({ name: "On holiday", roles: ["scorer"] });
    const [today, later] = [0, 20].map((days) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
    );
    const absence = { from: today, until: later, delegate: scorerC.personId };
    await does(away, editAccount, { input: { away: absence }, ifMatch: 1 });
    const { id } = await aCaseInTriage(cast);
    const panel = { impact: [away.personId, scorerB.personId], feasibility: [away.personId] };
    await does(lead, startScoring, { target: id, input: { ...aPanel(cast), panel } });
    expect(await named(id)).toEqual([
      [scorerC.personId, "On holiday"],
      [scorerB.personId, null],
    ]);
    // The stand-in of one's own case is no stand-in.
    const own = await aCaseInTriage(cast, { sponsor: scorerC.personId });
    await does(lead, startScoring, { target: own.id, input: { ...aPanel(cast), panel } });
    expect((await named(own.id))[0]).toEqual([away.personId, null]);
  });
});

describe("Reminding", () => {
  const remind = async (who: Actor, body: object) =>
    call<{
      reminded: number;
      results: { person: { id: string }; outcome: string; cases: { key: string }[] }[];
    }>("POST", "/panels/remind", { token: await cast.token(who), body });

  test("reaches who is late on the cases that are named, once a day, and says so per person", async () => {
    const first = await aCaseInScoring(cast);
    const second = await aCaseInScoring(cast);
    await does(scorerA, rateUseCase, { target: first.id, input: aSheet(4), ifNoneMatch: true });
    await does(scorerB, recuseFromPanel, { target: second.id });
    const cases = [first.key, second.key];
    const { body } = await remind(lead, { cases });
    expect(body.reminded).toBe(2);
    const keysOf = (person: Actor) =>
      body.results.find((result) => result.person.id === person.personId)?.cases.map(({ key }) => key);
    expect(keysOf(scorerA)).toEqual([second.key]);
    expect(keysOf(scorerB)).toEqual([first.key]);
    const again = (await remind(lead, { cases })).body;
    expect(again.reminded).toBe(0);
    expect(again.results.map(({ outcome }) => outcome)).toEqual(["remindedBefore", "remindedBefore"]);
    const notices = await database().notice.count({ where: { kind: "reminded", useCaseId: first.id } });
    expect(notices).toBe(1);
  });

  test("is for leads, and what it tells stays sealed until the reveal", async () => {
    const { id, key } = await aCaseInScoring(cast);
    expect((await remind(scorerA, { cases: [key] })).status).toBe(403);
    await remind(lead, { cases: [key] });
    const seen = async () => {
      const { body } = await call<{ data: { action: string }[] }>(
        "GET",
        "/audit?action=panel.remind&limit=200",
        {
          token: await cast.token(cast.auditor),
        },
      );
      return body.data.length;
    };
    const before = await seen();
    await does(lead, revealScores, { target: id, input: { reason: "It is time." } });
    expect(await seen()).toBe(before + 1);
  });

  test("shows leads how far each panel is", async () => {
    const { id, key } = await aCaseInScoring(cast);
    await does(scorerA, rateUseCase, { target: id, input: aSheet(4), ifNoneMatch: true });
    const { data } = await ask(listPanels, lead, {});
    expect(data.find((panel) => panel.key === key)).toMatchObject({
      impact: { submitted: 1, seats: 2 },
      feasibility: { submitted: 1, seats: 2 },
      late: [scorerB.name],
      whyNotYet: expect.stringContaining("Not all raters"),
    });
    await expect(ask(listPanels, scorerA, {})).rejects.toMatchObject({ code: "forbidden" });
  });
});
