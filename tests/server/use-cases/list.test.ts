import { beforeAll, describe, expect, test } from "vitest";
import { raiseBlocker } from "@/lib/server/blockers/commands";
import { database } from "@/lib/server/db";
import { aBlocker } from "@/tests/server/access/objects";
import { aCaseInReview, aDraft, aRow, does } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
let keys: Record<"cafe" | "triage" | "blocked" | "rated", string>;

beforeAll(async () => {
  const cafe = await aDraft(cast, {
    title: "Café menüs for the Straße",
    tags: ["food"],
    dataSource: "Wiki of recipes",
  });
  const triage = await aRow({
    stage: "triage",
    departmentId: cast.departmentId,
    risk: "high",
    route: "tune",
  });
  const blocked = await aCaseInReview(cast, [5, 5]);
  await does(cast.reviewerPrivacy, raiseBlocker, { target: blocked.id, input: aBlocker });
  const rated = await aCaseInReview(cast, [2, 2], { owner: cast.viewer.personId });
  keys = {
    cafe: cafe.key,
    triage: `UC-${String(triage.number).padStart(4, "0")}`,
    blocked: blocked.key,
    rated: rated.key,
  };
});

async function found(query: string, actor = cast.viewer): Promise<string[]> {
  const { body } = await call<{ data: { key: string }[] }>("GET", `/use-cases?sort=number&${query}`, {
    token: await cast.token(actor),
  });
  return body.data.map(({ key }) => key);
}

describe("Searching the list", () => {
  test.each(["cafe", "CAFÉ", "menu strasse", "caf men", "recip", "food", "Straße"])(
    "finds words where they begin, whatever their accents and case: %s",
    async (q) => {
      expect(await found(`q=${encodeURIComponent(q)}`)).toEqual([keys.cafe]);
    },
  );

  test("finds a case by its key, in any spelling of it", async () => {
    for (const q of [keys.triage, keys.triage.toLowerCase(), keys.triage.replace("UC-0", "uc-")]) {
      expect(await found(`q=${q}`)).toContain(keys.triage);
    }
  });

  test.each(["xyz", "caé", "!!!", "':* | &", "z\\z", "ʼzyx", "ŉ | drop"])(
    "finds nothing that is not there: %j",
    async (q) => {
      expect(await found(`q=${encodeURIComponent(q)}`)).toEqual([]);
    },
  );
});

describe("Narrowing the list", () => {
  test.each([
    ["stage=triage", ["triage"]],
    ["stage=triage,draft", ["cafe", "triage"]],
    ["stage=triage&stage=draft", ["cafe", "triage"]],
    ["risk=high", ["triage"]],
    ["route=tune", ["triage"]],
    ["tag=food", ["cafe"]],
    ["quadrant=blocked", ["blocked"]],
    ["quadrant=avoid", ["rated"]],
    ["quadrant=quick_win", []],
    ["quadrant=blocked,avoid", ["blocked", "rated"]],
    ["attention=blocked", ["blocked"]],
    ["attention=unassigned&stage=triage,review", ["triage", "blocked"]],
    ["mine=true", ["rated"]],
  ] as [string, (keyof typeof keys)[]][])("by %s gives %j", async (query, names) => {
    expect(await found(query)).toEqual(names.map((name) => keys[name]));
  });

  test("by department takes its code or none of ours", async () => {
    const { code } = await database().department.findUniqueOrThrow({ where: { id: cast.departmentId } });
    expect((await found(`department=${code.toUpperCase()}`)).length).toBe(4);
    expect(await found("department=nowhere")).toEqual([]);
  });

  test("by mine is everybody's own", async () => {
    expect(await found("mine=true", cast.proposer)).toEqual([keys.cafe, keys.blocked, keys.rated]);
  });

  test.each([
    "stage=everything",
    "sort=random",
    "limit=0",
    "limit=201",
    "limit=x",
    "mine=perhaps",
    "attention=all",
  ])("refuses %s at its field", async (query) => {
    const answer = await call<{ errors: { field: string }[] }>("GET", `/use-cases?${query}`, {
      token: await cast.token(cast.viewer),
    });
    expect([answer.status, answer.body.errors[0]?.field.split(".")[0]]).toEqual([422, query.split("=")[0]]);
  });

  test("counts up to a thousand, and says “at least” above", async () => {
    const token = await cast.token(cast.viewer);
    const page = async () => (await call<{ page: object }>("GET", "/use-cases?limit=1", { token })).body.page;
    expect(await page()).toMatchObject({ total: 4, limit: 1 });
    await database().useCase.createMany({ data: Array.from({ length: 1_000 }, () => ({ title: "Filler" })) });
    expect(await page()).toMatchObject({ total: null, totalAtLeast: 1_001 });
  });
});
