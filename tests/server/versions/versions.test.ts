import { describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { decideUseCase } from "@/lib/server/decisions/commands";
import { submitUseCase } from "@/lib/server/lifecycle/commands";
import { defineMetric } from "@/lib/server/metrics/commands";
import type { Actor } from "@/lib/server/session";
import { editUseCase } from "@/lib/server/use-cases/commands";
import { anOutcome, valued } from "@/tests/server/access/objects";
import {
  aBuildingCase,
  aCaseInReview,
  aCaseInTriage,
  aDraft,
  does,
  entriesOf,
  funding,
} from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { proposer, viewer, lead, executive, executiveB, stranger } = cast;

interface Change {
  field: string;
  before: unknown;
  after: unknown;
}

async function get<T>(actor: Actor, path: string) {
  return call<T>("GET", `/use-cases/${path}`, { token: await cast.token(actor) });
}

const occasions = async (key: string) =>
  (await get<{ data: { occasion: string }[] }>(viewer, `${key}/versions`)).body.data.map(
    ({ occasion }) => occasion,
  );

const changes = async (actor: Actor, key: string, search: string) =>
  (await get<{ changes: Change[] }>(actor, `${key}/diff?${search}`)).body.changes;

/** Two decisions in one moment would be told apart from a further tranche. */
const inAMinute = () => new Date(Date.now() + 60_000);

describe("A version of a case", () => {
  test("is frozen when it is submitted and at each decision, in the same moment as these", async () => {
    const { key, id } = await aBuildingCase(cast);
    expect(await occasions(key)).toEqual(["fund", "submit"]);
    await does(executiveB, decideUseCase, {
      target: id,
      input: { ...funding, tranche: "run" },
      now: inAMinute(),
    });
    expect(await occasions(key)).toEqual(["fund", "fund", "submit"]);
    const decided = (await entriesOf(id)).filter(({ action }) => action === "useCase.decide");
    expect(decided.map(({ entry }) => JSON.parse(entry).detail.frozenVersion)).toEqual([2, 3]);
    const parked = await aCaseInReview(cast);
    const input = { outcome: "defer", reason: "Later.", until: "2027-03-31" };
    await does(executive, decideUseCase, { target: parked.id, input });
    expect(await occasions(parked.key)).toEqual(["defer", "submit"]);
  });

  test("is not frozen by a command that is refused", async () => {
    const { id, key } = await aDraft(cast, { audience: undefined });
    await expect(does(proposer, submitUseCase, { target: id })).rejects.toMatchObject({ code: "invalid" });
    expect(await occasions(key)).toEqual([]);
    const triaged = await aCaseInTriage(cast);
    const input = { outcome: "decline", reason: "No.", wouldHaveChangedIt: "Data." };
    const decline = () => does(lead, decideUseCase, { target: triaged.id, input });
    const outcomes = await Promise.allSettled([decline(), decline()]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await occasions(triaged.key)).toEqual(["decline", "submit"]);
  });

  test("says what the case said, metrics included, and stays as it is", async () => {
    const draft = await aDraft(cast, { title: "Answer claims", tags: ["claims"], ...valued });
    await does(proposer, defineMetric, { target: draft.id, input: anOutcome });
    await does(proposer, submitUseCase, { target: draft.id });
    await does(lead, editUseCase, { target: draft.id, input: { title: "Answer all claims" }, ifMatch: null });
    const { body } = await get<{ content: Record<string, unknown> }>(proposer, `${draft.key}/versions/1`);
    expect(body).toMatchObject({
      number: 1,
      occasion: "submit",
      content: {
        title: "Answer claims",
        tags: ["claims"],
        valueYearLikely: valued.estimate.valueYear.likely.amountMinor,
        riskAnswers: valued.risk,
        metrics: [expect.objectContaining({ name: anOutcome.name, baseline: anOutcome.baseline })],
      },
    });
    const stored = await database().useCaseVersion.findFirstOrThrow({ where: { useCaseId: draft.id } });
    expect(JSON.stringify(stored.content)).not.toContain(proposer.name);
  });

  test("is compared with a later one or with the case as it is now", async () => {
    const draft = await aDraft(cast, { title: "Answer claims", ...valued });
    await does(proposer, submitUseCase, { target: draft.id });
    await does(lead, defineMetric, { target: draft.id, input: anOutcome });
    const input = { title: "Answer all claims", estimate: null, risk: { children: false } };
    await does(lead, editUseCase, { target: draft.id, input, ifMatch: null });
    const all = await changes(proposer, draft.key, "from=1");
    expect(all.map(({ field }) => field.replace(/:.*/, "")).sort()).toEqual([
      ...["cost", "currency", "metrics", "personalData", "risk", "riskAnswers", "title"],
      ...["valueYearHigh", "valueYearLikely", "valueYearLow"],
    ]);
    expect(all.find(({ field }) => field === "title")).toEqual({
      field: "title",
      before: "Answer claims",
      after: "Answer all claims",
      words: [
        { kind: "same", text: "Answer " },
        { kind: "added", text: "all " },
        { kind: "same", text: "claims" },
      ],
    });
    const open = (await changes(stranger, draft.key, "from=1")).map(({ field }) => field);
    expect(open).not.toContain("riskAnswers");
    expect(open).not.toContain("cost");
    expect(await changes(proposer, draft.key, "from=1&to=1")).toEqual([]);
  });

  test.each([
    ["diff?from=7", 422],
    ["diff?from=1&to=7", 422],
    ["diff?from=0", 422],
    ["diff", 422],
    ["versions/7", 404],
    ["versions/0", 404],
    ["versions/x", 404],
    ["versions/1%2F1", 404],
  ])("that is not there is answered in the API's words: %s", async (path, status) => {
    const { key } = await aCaseInTriage(cast);
    expect((await get(viewer, `${key}/${path}`)).status).toBe(status);
  });

  test("of a confidential case is nowhere to those who cannot see it", async () => {
    const { key } = await aCaseInTriage(cast, { confidential: true });
    for (const path of ["versions", "versions/1", "diff?from=1"]) {
      expect((await get(viewer, `${key}/${path}`)).status).toBe(404);
      expect((await get(lead, `${key}/${path}`)).status).toBe(200);
    }
  });
});
