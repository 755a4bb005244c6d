import { describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { ask } from "@/lib/server/query";
import { listQuickLooks } from "@/lib/server/scoring/quick-look-grid";
import { startScoring } from "@/lib/server/scoring/start-scoring";
import type { Actor } from "@/lib/server/session";
import { checkValue } from "@/lib/server/value-checks/commands";
import { listValueChecks, listValueQueue } from "@/lib/server/value-checks/queries";
import {
  aBuildingCase,
  aCaseInReview,
  aCaseInTriage,
  aDraft,
  allCriteria,
  anActor,
  aPanel,
  aSubmittedCase,
  does,
  entriesOf,
} from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { lead, proposer } = cast;
const neighbour = await anActor({ name: "Neighbour", roles: ["proposer"], departmentId: cast.departmentId });

interface Given {
  data: { key: string; priority: number | null }[];
  code?: string;
}
const give = async (who: Actor, looks: object[]) =>
  call<Given>("POST", "/quick-looks", { token: await cast.token(who), body: { looks } });
const everywhere = (key: string, value: number) =>
  allCriteria.map((criterion) => ({ case: key, criterion, value }));

describe("A quick look", () => {
  test("gives a case a provisional priority, criterion by criterion, and is taken back the same way", async () => {
    const { id, key } = await aSubmittedCase(cast);
    const { body } = await give(lead, everywhere(key, 3));
    expect(body.data).toEqual([expect.objectContaining({ key, priority: 50 })]);
    expect(await database().useCase.findUniqueOrThrow({ where: { id } })).toMatchObject({
      priority: 50,
      quickLook: true,
      revealedAt: null,
    });
    await give(neighbour, [{ case: key, criterion: "reach", value: 5 }]);
    const looks = await database().quickLook.findMany({
      where: { useCaseId: id },
      orderBy: { criterion: "asc" },
    });
    expect(looks.filter(({ raterId }) => raterId === neighbour.personId).map(({ value }) => value)).toEqual([
      5,
    ]);
    expect(looks).toHaveLength(allCriteria.length);
    await give(
      lead,
      allCriteria.map((criterion) => ({ case: key, criterion, value: null })),
    );
    expect(await database().useCase.findUniqueOrThrow({ where: { id } })).toMatchObject({
      priority: null,
      quickLook: false,
    });
    const entries = (await entriesOf(id)).filter(({ action }) => action === "quickLook.give");
    expect(entries).toHaveLength(3);
    for (const { entry } of entries) expect(entry).not.toContain("value");
  });

  test("is for leads and for people of the department, never at a case of one's own", async () => {
    const { key } = await aCaseInTriage(cast);
    const look = [{ case: key, criterion: "reach", value: 2 }];
    expect((await give(neighbour, look)).status).toBe(200);
    expect((await give(proposer, look)).status).toBe(403);
    expect((await give(cast.stranger, look)).status).toBe(403);
    expect((await give(cast.executive, look)).status).toBe(403);
  });

  test("is refused as a whole where one case takes none", async () => {
    const { id, key } = await aSubmittedCase(cast);
    const [review, draft] = [await aCaseInReview(cast), await aDraft(cast)];
    for (const [other, status] of [
      [review.key, 409],
      [draft.key, 409],
      ["UC-99999", 422],
    ] as const) {
      const looks = [key, other].map((each) => ({ case: each, criterion: "reach", value: 2 }));
      expect((await give(lead, looks)).status).toBe(status);
    }
    expect((await give(lead, [{ case: key, criterion: "charm", value: 2 }])).status).toBe(422);
    expect((await give(lead, [{ case: key, criterion: "reach", value: 2.5 }])).status).toBe(422);
    expect(await database().quickLook.count({ where: { useCaseId: id } })).toBe(0);
  });

  test("is out of sight from the start of scoring on", async () => {
    const { id, key } = await aCaseInTriage(cast);
    await give(lead, everywhere(key, 5));
    const listed = async () =>
      (await ask(listQuickLooks, lead, { limit: 200 })).data.find((row) => row.key === key);
    expect((await listed())?.looks).toHaveLength(allCriteria.length);
    await does(lead, startScoring, { target: id, input: aPanel(cast) });
    expect(await listed()).toBeUndefined();
    expect((await give(lead, everywhere(key, 1))).status).toBe(409);
    expect(await database().useCase.findUniqueOrThrow({ where: { id } })).toMatchObject({ priority: null });
  });

  test("is asked of each one for the cases that are theirs to look at", async () => {
    const mine = (await ask(listQuickLooks, neighbour, { limit: 200 })).data;
    expect(mine.length).toBeGreaterThan(0);
    expect((await ask(listQuickLooks, proposer, { limit: 200 })).data).toEqual([]);
    expect((await ask(listQuickLooks, cast.stranger, { limit: 200 })).data).toEqual([]);
    const page = await ask(listQuickLooks, lead, { limit: 1 });
    const next = await ask(listQuickLooks, lead, { limit: 1, cursor: page.page.next ?? "" });
    expect(next.data[0]?.key).not.toBe(page.data[0]?.key);
  });
});

describe("A value check", () => {
  test("stands beside the ones before, and its doubt is told to the owner", async () => {
    const { id, key } = await aBuildingCase(cast, { owner: proposer.personId });
    await does(cast.delivery, checkValue, { target: id, input: { answer: "worthIt" } });
    await does(lead, checkValue, { target: id, input: { answer: "inDoubt", note: "Nobody uses it." } });
    const { data } = await ask(listValueChecks, cast.viewer, {}, id);
    expect(data.map(({ answer, note }) => [answer, note])).toEqual([
      ["inDoubt", "Nobody uses it."],
      ["worthIt", null],
    ]);
    const queue = (await ask(listValueQueue, lead, {})).data.find((row) => row.key === key);
    expect(queue).toMatchObject({ isDue: false, last: { answer: "inDoubt", by: lead.name } });
    const told = { personId: proposer.personId, kind: "valueInDoubt" };
    expect(await database().notice.count({ where: told })).toBe(1);
  });

  test("is of what is built or used, by those who know it", async () => {
    const { id } = await aCaseInTriage(cast);
    const input = { answer: "worthIt" };
    await expect(does(lead, checkValue, { target: id, input })).rejects.toMatchObject({ code: "conflict" });
    const building = await aBuildingCase(cast);
    await expect(does(cast.stranger, checkValue, { target: building.id, input })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect((await ask(listValueQueue, cast.stranger, {})).data).toEqual([]);
  });
});
