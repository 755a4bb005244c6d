import { describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { decideUseCase } from "@/lib/server/decisions/commands";
import { returnUseCase } from "@/lib/server/lifecycle/commands";
import { defineMetric } from "@/lib/server/metrics/commands";
import { recuseFromPanel } from "@/lib/server/scoring/commands";
import type { StackedCase } from "@/lib/server/triage/queries";
import type { PanelStarts } from "@/lib/server/triage/start-panels";
import { anOutcome } from "@/tests/server/access/objects";
import {
  aCaseInScoring,
  aCaseInTriage,
  aDepartment,
  aDraft,
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
const { lead, proposer, scorerA, scorerB, scorerC } = cast;
const token = await cast.token(lead);

interface Stack {
  data: StackedCase[];
  page: { next: string | null; total: number };
}

const stack = async (query = "") => (await call<Stack>("GET", `/triage${query}`, { token })).body;
const keysOf = ({ data }: Stack) => data.map(({ key }) => key);

describe("The stack of triage", () => {
  test("holds what is submitted or in triage, the longest waiting first, whatever a lead does to it", async () => {
    const first = await aSubmittedCase(cast, { title: "The first" });
    const second = await aCaseInTriage(cast, { title: "The second", confidential: true });
    await aDraft(cast);
    await aCaseInScoring(cast);
    const third = await aSubmittedCase(cast, { title: "The third" });
    expect(keysOf(await stack())).toEqual([first.key, second.key, third.key]);
    expect(keysOf(await stack("?stage=triage"))).toEqual([second.key]);
    await does(lead, returnUseCase, { target: second.id, input: { question: "How many a year?" } });
    expect(keysOf(await stack())).toEqual([first.key, third.key]);
  });

  test("says how far each is from ready", async () => {
    const { id, key } = await aCaseInTriage(cast, { yearlyVolume: { low: 1, high: 2 }, route: "tune" });
    await does(lead, defineMetric, { target: id, input: anOutcome });
    const found = (await stack("?limit=200")).data.find((one) => one.key === key);
    expect(found).toMatchObject({ ready: { done: 3, total: 6 }, stage: "triage", proposer: proposer.name });
    expect(found?.missing).toEqual([
      "The sponsor has not accepted yet.",
      "No data source is named.",
      "Some risk questions are not answered.",
    ]);
  });

  test("is narrowed to a department by its code or id, and read page by page", async () => {
    const departmentId = await aDepartment();
    const { code } = await database().department.findUniqueOrThrow({ where: { id: departmentId } });
    const keys = [];
    for (let index = 0; index < 5; index += 1)
      keys.push((await aSubmittedCase({ ...cast, departmentId })).key);
    const one = await stack(`?department=${code}&limit=2`);
    expect([keysOf(one), one.page.total]).toEqual([keys.slice(0, 2), 5]);
    const two = await stack(`?department=${code}&limit=2&cursor=${one.page.next}`);
    const three = await stack(`?department=${code}&limit=2&cursor=${two.page.next}`);
    expect([...keysOf(two), ...keysOf(three)]).toEqual(keys.slice(2));
    expect(three.page.next).toBeNull();
    expect(keysOf(await stack("?department=nowhere"))).toEqual([]);
  });

  test.each(["cursor=x", "cursor=e30", "stage=live", "limit=0", "include=x"])(
    "refuses ?%s",
    async (query) => {
      const { status, body } = await call("GET", `/triage?${query}`, { token });
      expect([status, body.code]).toEqual([422, "invalid"]);
    },
  );
});

describe("Starting panels for many cases", () => {
  const start = (body: object, headers = {}) =>
    call<PanelStarts & { code: string; errors: { field: string }[] }>("POST", "/panels", {
      token,
      body,
      headers,
    });

  test("puts one panel to work on each, and says of the others why not", async () => {
    const [one, two] = [await aCaseInTriage(cast), await aCaseInTriage(cast)];
    const submitted = await aSubmittedCase(cast);
    const ownOfRater = await aCaseInTriage(cast, { owner: scorerA.personId });
    const cases = [one.key, two.id, submitted.key, ownOfRater.key, "UC-99999"];
    const { status, body } = await start({ ...aPanel(cast), cases });
    expect([status, body.started, body.refused]).toEqual([200, 2, 3]);
    expect(body.results.map((result) => [result.case, result.ok, result.problem?.code])).toEqual([
      [one.key, true, undefined],
      [two.id, true, undefined],
      [submitted.key, false, "conflict"],
      [ownOfRater.key, false, "invalid"],
      ["UC-99999", false, "notFound"],
    ]);
    for (const { id } of [one, two]) {
      const row = await database().useCase.findUniqueOrThrow({ where: { id } });
      expect([row.stage, row.panelIds.sort()]).toEqual([
        "scoring",
        [scorerA.personId, scorerB.personId].sort(),
      ]);
      expect((await entriesOf(id)).at(-1)?.action).toBe("useCase.startScoring");
    }
    expect(await database().scoringRound.count({ where: { useCaseId: ownOfRater.id } })).toBe(0);
  });

  test("without a reason starts those alone that are ready", async () => {
    const { key } = await aCaseInTriage(cast);
    const { body } = await start({ ...aPanel(cast), reason: undefined, cases: [key] });
    expect(body.results[0]?.problem?.fields?.map(({ field }) => field)).toContain("sponsor");
  });

  test("sent twice with one key starts them once and gives the same answer", async () => {
    const { id, key } = await aCaseInTriage(cast);
    const headers = { "idempotency-key": crypto.randomUUID() };
    const body = { ...aPanel(cast), cases: [key] };
    const [first, again] = [await start(body, headers), await start(body, headers)];
    expect(again.body).toEqual(first.body);
    expect(first.body.started).toBe(1);
    expect(await database().scoringRound.count({ where: { useCaseId: id } })).toBe(1);
    expect((await start({ ...body, cases: [key, "UC-1"] }, headers)).status).toBe(422);
  });

  test.each([
    [{ cases: [] }, "cases"],
    [{ deadline: "soon" }, "deadline"],
    [{ panel: { impact: [scorerA.personId] } }, "panel.feasibility"],
  ])("is refused whole with %o", async (change, field) => {
    const { status, body } = await start({ ...aPanel(cast), cases: ["UC-0001"], ...change });
    expect([status, body.code, body.errors.map((error) => error.field)]).toEqual([422, "invalid", [field]]);
  });

  test("is for leads alone", async () => {
    const body = { ...aPanel(cast), cases: ["UC-0001"] };
    const answer = await call("POST", "/panels", { token: await cast.token(proposer), body });
    expect([answer.status, answer.body.code]).toEqual([403, "forbidden"]);
  });
});

describe("The panel that is suggested", () => {
  const suggested = async (...cases: string[]) =>
    call<{ impact: string[]; feasibility: string[]; unfit: string[] }>(
      "GET",
      `/panels/suggestion?cases=${cases.join(",")}`,
      { token },
    );

  test("knows departments, who has a part in the case, and who stepped back from it", async () => {
    const departmentId = await aDepartment();
    const close = await anActor({ name: "Close", roles: ["scorer"], departmentId });
    const owner = await anActor({ name: "Owner", roles: ["scorer"], departmentId });
    const { key } = await aCaseInTriage({ ...cast, departmentId }, { owner: owner.personId });
    const { body } = await suggested(key);
    expect(body.impact[0]).toBe(close.personId);
    expect(body.impact).toHaveLength(2);
    expect(body.unfit).toEqual([owner.personId]);
    const rated = await aCaseInScoring(cast);
    await does(scorerA, recuseFromPanel, { target: rated.id });
    expect((await suggested(rated.key)).body.unfit).toEqual([scorerA.personId]);
  });

  test("prefers who sits on fewer panels, and says of nobody on how many", async () => {
    const { key } = await aCaseInTriage(cast);
    const { body, text } = await suggested(key);
    expect([...body.impact, ...body.feasibility]).toContain(scorerC.personId);
    expect([...body.impact, ...body.feasibility]).not.toContain(scorerB.personId);
    expect(text).not.toContain("openPanels");
  });

  test("is refused for a case that is not there, and for none", async () => {
    for (const cases of ["UC-99999", "nothing", ""]) {
      const { status, body } = await suggested(cases);
      expect([cases, status, JSON.stringify(body)]).toEqual([cases, 422, expect.stringContaining('"cases"')]);
    }
  });
});

describe("A decline in triage", () => {
  test("says what would have changed it, and leaves the stack", async () => {
    const { id, key } = await aCaseInTriage(cast);
    const input = { outcome: "decline", reason: "No right to the data." };
    await expect(does(lead, decideUseCase, { target: id, input })).rejects.toMatchObject({
      fields: [{ field: "wouldHaveChangedIt" }],
    });
    const full = { ...input, wouldHaveChangedIt: "A contract with the archive." };
    expect(await does(lead, decideUseCase, { target: id, input: full })).toMatchObject({ stage: "declined" });
    expect(keysOf(await stack("?limit=200"))).not.toContain(key);
  });
});
