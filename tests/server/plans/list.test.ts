import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { ListOrder } from "@/lib/domain/use-cases/list-order";
import { database } from "@/lib/server/db";
import { fillPortfolio } from "@/scripts/bench/fill.ts";
import { type Said, visitsOf } from "@/tests/server/plans/visited";
import { anActor } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { tokenOf } from "@/tests/support/people";
import { ownDatabase } from "@/tests/support/world";

const CASES = 100_000;
const urls = await ownDatabase();
const tokens = { viewer: "", lead: "" };
const said: Said[] = [];

beforeAll(async () => {
  const owner = new pg.Client({ connectionString: urls.ownerUrl });
  await owner.connect();
  await fillPortfolio(owner, { cases: CASES, seed: 7 });
  await owner.end();
  tokens.viewer = await tokenOf(await anActor({ roles: ["viewer"] }));
  tokens.lead = await tokenOf(await anActor({ roles: ["lead"] }));
  const listener = database() as unknown as { $on(event: "query", hear: (said: Said) => void): void };
  listener.$on("query", ({ query, params }) => said.push({ query, params }));
}, 180_000);

type Page = { data: { key: string }[]; page: { next: string | null } };

/** Asks for a page and tells how much of the table each of its statements looked at. */
async function visits(path: string, token: string) {
  said.length = 0;
  const answer = await call<Page>("GET", path, { token });
  expect(answer.status, answer.text).toBe(200);
  await new Promise((turn) => setImmediate(turn));
  const reads = said.filter(({ query }) => query.includes('from "UseCase" u'));
  return { page: answer.body, visits: await visitsOf(urls.appUrl, "UseCase", reads) };
}

/** A page of 50 and a count to 1,001 need not look at more than this, however long the list is. */
const FEW = CASES / 10;

async function looksAtFew(path: string, token: string): Promise<Page> {
  const asked = await visits(path, token);
  expect(asked.visits.length).toBeGreaterThan(0);
  for (const { query, rows } of asked.visits) expect(rows, `${path}\n${query}`).toBeLessThanOrEqual(FEW);
  return asked.page;
}

describe("In a list of 100,000 cases", () => {
  test.each(ListOrder.options)("a page and the next in the order %s look at few rows", async (sort) => {
    const first = await looksAtFew(`/use-cases?sort=${encodeURIComponent(sort)}`, tokens.lead);
    const next = `/use-cases?sort=${encodeURIComponent(sort)}&cursor=${first.page.next}`;
    expect((await looksAtFew(next, tokens.lead)).data).toHaveLength(50);
  });

  test.each([
    "stage=triage",
    "department=dep-03",
    "department=dep-03&stage=triage&sort=-priority",
    "department=dep-03&stage=review&sort=-priority",
    "stage=review&sort=-priority",
    "tag=hr&tag=legal",
    "mine=true",
    "f=owner:in:me",
    "f=import:in:01a21205-6bc8-72ab-b2ce-cbd66f239559",
    "f=title:contains:disputes",
    "f=title:contains:zebra",
    "attention=blocked",
    "f=blocked:is:yes",
    "stage=review&stage=parked&sort=-priority",
    "f=following:is:yes",
    "f=source:in:nowhere",
    "f=created:last:30",
    "f=priority:gte:99&sort=-priority",
    "q=UC-0042",
    "q=invoice%20nurses",
    "q=cafe%20menus%20nurses",
    "q=facade%20drawings%20nurses&sort=-priority",
  ])("narrowed by %s, a page looks at few rows", async (query) => {
    await looksAtFew(`/use-cases?${query}`, tokens.viewer);
  });

  test("a mistyped search looks at few rows", async () => {
    const page = await looksAtFew("/use-cases?q=invoyce%20disputs", tokens.viewer);
    expect(page.data.length).toBeGreaterThan(0);
  });

  test("a case is read by its key", async () => {
    await looksAtFew("/use-cases/UC-0042", tokens.viewer);
  });
});
