import { beforeAll, describe, expect, test } from "vitest";
import { raiseBlocker } from "@/lib/server/blockers/commands";
import { database } from "@/lib/server/db";
import { keyOf } from "@/lib/server/use-cases/rows";
import { aBlocker } from "@/tests/server/access/objects";
import { aRow, does } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const day = (text: string) => new Date(`${text}T12:00:00Z`);
const names = new Map<string, string>();
let code = "";

beforeAll(async () => {
  const department = await database().department.findUniqueOrThrow({ where: { id: cast.departmentId } });
  code = department.code;
  const scored = { impact: 4, feasibility: 3, prioritySe: 1, revealedAt: day("2026-03-01") };
  const rows = {
    alpha: {
      title: "Café menus",
      departmentId: cast.departmentId,
      stage: "triage",
      tags: ["food", "quick, cheap"],
      ownerId: cast.viewer.personId,
      createdAt: day("2026-01-31"),
      valueYearLow: 1n,
      valueYearLikely: 10_000_000n,
      valueYearHigh: 20_000_000n,
      cost: 500n,
      currency: "EUR",
    },
    beta: {
      title: "Answer benefits questions",
      stage: "review",
      priority: 60,
      quadrant: "quick_win",
      risk: "high",
      createdAt: day("2026-02-01"),
      submittedAt: day("2026-02-02"),
      valueYearLow: 1n,
      valueYearLikely: 9_999_999n,
      valueYearHigh: 20_000_000n,
      currency: "EUR",
      ...scored,
    },
    gamma: {
      title: "Sort the post",
      stage: "review",
      priority: 25,
      quadrant: "avoid",
      taskType: "code",
      source: "list",
      createdAt: day("2026-02-02"),
      valueYearLow: 1n,
      valueYearLikely: 90_000_000n,
      valueYearHigh: 90_000_000n,
      currency: "JPY",
      ...scored,
      impact: 2,
    },
    delta: {
      title: "Secret plans",
      stage: "live",
      confidential: true,
      sponsorId: cast.delivery.personId,
      createdAt: day("2026-02-03"),
      priority: 99,
      ...scored,
    },
  };
  for (const [name, fields] of Object.entries(rows)) {
    const row = await aRow(fields);
    names.set(keyOf(row.number), name);
    if (name === "gamma") {
      await does(cast.reviewerPrivacy, raiseBlocker, { target: row.id, input: aBlocker });
      await database().follower.create({ data: { useCaseId: row.id, personId: cast.viewer.personId } });
    }
  }
});

async function found(f: string, actor = cast.viewer) {
  const path = `/use-cases?${new URLSearchParams({ sort: "number", f })}`;
  const answer = await call<{ data: { key: string }[] }>("GET", path, { token: await cast.token(actor) });
  return answer.status === 200 ? answer.body.data.map(({ key }) => names.get(key)) : answer.status;
}

describe("A filter with operators", () => {
  test.each([
    ["dept:in:CODE,nowhere", ["alpha"]],
    ["dept:notIn:CODE", ["beta", "gamma"]],
    ["dept:empty:", ["beta", "gamma"]],
    ["dept:notEmpty:", ["alpha"]],
    ["stage:is:triage", ["alpha"]],
    ["stage:in:triage,review", ["alpha", "beta", "gamma"]],
    ["stage:notIn:review", ["alpha"]],
    ["risk:is:high", ["beta"]],
    ["taskType:is:code", ["gamma"]],
    ["taskType:notIn:code", ["alpha", "beta"]],
    ["taskType:empty:", ["alpha", "beta"]],
    ["quadrant:in:quick_win", ["beta"]],
    ["quadrant:is:blocked", ["gamma"]],
    ["quadrant:empty:", ["alpha"]],
    ["tag:in:food,drink", ["alpha"]],
    ["tag:is:quick%2C cheap", ["alpha"]],
    ["tag:contains:CHEAP", ["alpha"]],
    ["tag:empty:", ["beta", "gamma"]],
    ["title:contains:CAFE M", ["alpha"]],
    ["title:contains:100%25", []],
    ["title:is:sort the POST", ["gamma"]],
    ["owner:is:me", ["alpha"]],
    ["owner:empty:", ["beta", "gamma"]],
    ["owner:notIn:me", ["beta", "gamma"]],
    ["priority:gte:60", ["beta"]],
    ["priority:lte:60", ["beta", "gamma"]],
    ["priority:between:20,59.9", ["gamma"]],
    ["priority:is:25", ["gamma"]],
    ["priority:empty:", ["alpha"]],
    ["impact:lte:2", ["gamma"]],
    ["created:after:2026-01-31", ["beta", "gamma"]],
    ["created:before:2026-02-01", ["alpha"]],
    ["created:between:2026-02-01,2026-02-01", ["beta"]],
    ["submitted:notEmpty:", ["beta"]],
    ["updated:last:2", ["alpha", "beta", "gamma"]],
    ["created:last:1", []],
    ["source:is:list", ["gamma"]],
    ["import:empty:", ["alpha", "beta", "gamma"]],
    ["import:is:not-an-id", []],
    ["blocked:is:yes", ["gamma"]],
    ["blocked:is:no", ["alpha", "beta"]],
    ["mine:is:yes", ["alpha"]],
    ["mine:is:no", ["beta", "gamma"]],
    ["following:is:yes", ["gamma"]],
    ["waiting:in:executive", ["beta", "gamma"]],
    ["waiting:is:lead", ["alpha"]],
    ["stage:is:review~priority:gte:50", ["beta"]],
    ["stage:is:review~|priority:gte:50~|taskType:is:code", ["beta", "gamma"]],
    ["|owner:is:me~|priority:gte:60", ["alpha", "beta"]],
    ["|owner:is:me~|priority:gte:60~stage:is:review", ["beta"]],
    ["", ["alpha", "beta", "gamma"]],
  ])("%s gives %j", async (f, expected) => {
    expect(await found(f.replace("CODE", code))).toEqual(expected);
  });

  test.each(["colour:is:red", "stage:in:all", "priority:gte:x", "value:gte:5", "created:after:soon", "x"])(
    "that says %s is refused at f",
    async (f) => {
      const answer = await call<{ errors: { field: string }[] }>(
        "GET",
        `/use-cases?${new URLSearchParams({ f })}`,
        { token: await cast.token(cast.viewer) },
      );
      expect([answer.status, answer.body.errors[0]?.field]).toEqual([422, "f"]);
    },
  );

  test("goes together with the simple ones", async () => {
    const path = "/use-cases?stage=review&f=priority:gte:50";
    const { body } = await call<{ data: unknown[] }>("GET", path, { token: await cast.token(cast.viewer) });
    expect(body.data.length).toBe(1);
  });
});

describe("A filter on amounts", () => {
  test.each([
    ["value:gte:EUR100000", ["alpha"]],
    ["value:lte:EUR99999.99", ["beta"]],
    ["value:between:EUR1,EUR100000", ["alpha", "beta"]],
    ["value:gte:JPY1", ["gamma"]],
    ["cost:lte:EUR5", ["alpha"]],
    ["cost:empty:", ["beta", "gamma", "delta"]],
  ])("%s gives a lead %j, each in its own currency", async (f, expected) => {
    expect(await found(f, cast.lead)).toEqual(expected);
  });

  test.each(["value:gte:EUR1", "value:empty:", "cost:notEmpty:", "|value:gte:EUR1~|stage:is:triage"])(
    "%s is refused to whoever may not read all money, alone and in every order",
    async (f) => {
      for (const actor of [cast.viewer, cast.proposer, cast.scorerA, cast.delivery, cast.reviewerPrivacy]) {
        expect(await found(f, actor)).toBe(403);
      }
      expect(Array.isArray(await found(f, cast.reviewerFinance))).toBe(true);
    },
  );

  test.each(["value", "-value"])("and the order by %s likewise", async (sort) => {
    const status = async (actor: typeof cast.viewer) =>
      (await call("GET", `/use-cases?sort=${sort}`, { token: await cast.token(actor) })).status;
    expect([await status(cast.viewer), await status(cast.proposer)]).toEqual([403, 403]);
    expect([await status(cast.lead), await status(cast.executive)]).toEqual([200, 200]);
  });
});

describe("What is confidential", () => {
  test.each([
    "priority:gte:90",
    "stage:is:live",
    "sponsor:notEmpty:",
    "title:contains:secret",
    "|stage:is:live~|stage:is:triage",
  ])("is not found by %s", async (f) => {
    const seen = await found(f, cast.viewer);
    expect(seen).not.toContain("delta");
    expect(await found(f, cast.lead)).toContain("delta");
  });
});

describe("A mistyped search", () => {
  const search = async (q: string, more = "", actor = cast.viewer) => {
    const path = `/use-cases?${new URLSearchParams({ q })}${more}`;
    const { body } = await call<{ data: { key: string }[]; similar?: true }>("GET", path, {
      token: await cast.token(actor),
    });
    return [body.similar ?? false, body.data.map(({ key }) => names.get(key))];
  };

  test.each(["benifits", "BENEFIST", "bénéfits qestions", "answr benefits"])(
    "%s finds titles that come near it, and says that they are not the words",
    async (q) => expect(await search(q)).toEqual([true, ["beta"]]),
  );

  test("says nothing of it where the words are there", async () => {
    expect(await search("benefits")).toEqual([false, ["beta"]]);
  });

  test.each(["zzzzqqqq", "qz", "!!"])("%s finds nothing at all", async (q) => {
    expect(await search(q)).toEqual([false, []]);
  });

  test("keeps to the filter and to what one may see", async () => {
    expect(await search("benifits", "&stage=triage")).toEqual([false, []]);
    expect(await search("sekret plans")).toEqual([false, []]);
    expect(await search("sekret plans", "", cast.lead)).toEqual([true, ["delta"]]);
  });
});
