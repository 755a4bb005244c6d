import { beforeAll, describe, expect, test } from "vitest";
import { decideUseCase } from "@/lib/server/decisions/commands";
import type { Actor } from "@/lib/server/session";
import { amounts, aRichCase, minor, type RichCase } from "@/tests/server/access/objects";
import { otherReads, type Read, readsOf } from "@/tests/server/access/reads";
import { confidentialWrites } from "@/tests/server/access/writes";
import { aCaseInTriage, aDraft, anActor, anApprovedCase, does, opens } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { tokenOf } from "@/tests/support/people";
import { aCast, type Cast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
/** Who proposes, rates and delivers the confidential case, so that the rest of the cast has no part in it. */
const insiders = await aCast();
const title = "Zyxomma merger of the Quaggafield branch";

const outsiders: [string, Actor][] = [
  ["a viewer", cast.viewer],
  ["a proposer", cast.stranger],
  ["a scorer", cast.scorerA],
  ["delivery", cast.delivery],
  ["a reviewer of another area", await anActor({ roles: ["reviewer"], areas: ["ethics"] })],
  ["an admin", cast.admin],
];
const payers: [string, Actor][] = [
  ["a reviewer of finance", cast.reviewerFinance],
  ["an executive", cast.executiveB],
  ["an auditor", cast.auditor],
];

/** An executive who has opened nothing. */
const closedExecutive = await anActor({ roles: ["executive"] });

let open: RichCase;
let secret: RichCase;
let doors: Read[];
const before = new Map<Actor, Map<string, string>>();

beforeAll(async () => {
  open = await aRichCase(cast);
  doors = [...readsOf(open), ...(await otherReads(cast)), ...listings()];
  for (const [, actor] of [...outsiders, ...payers]) await cast.token(actor);
  for (const [, actor] of [...outsiders, ...payers]) before.set(actor, await observed(actor));
  secret = await aRichCase(
    { ...cast, ...partOf(insiders) },
    { confidential: true, title, tags: ["Zyxomma"] },
  );
}, 60_000);

describe("A confidential case", () => {
  test.each(outsiders)("changes no byte of any answer to %s", async (_, actor) => {
    const after = await observed(actor);
    for (const [door, text] of before.get(actor) ?? []) {
      // Taking a list along is itself in the log.
      if (!door.startsWith("/audit")) expect([door, after.get(door)]).toEqual([door, text]);
    }
  });

  test.each(payers)("changes one line of the totals and nothing else for %s", async (name, actor) => {
    const after = await observed(actor);
    for (const [door, text] of before.get(actor) ?? []) {
      const isLog = name === "an auditor" && door.startsWith("/audit");
      const isTotal = ["/portfolio", "/value"].includes(door) || door.startsWith("/portfolio?");
      // A report is made of totals, which a confidential case is part of; none of its words may be there.
      const isReport = door.startsWith("/value/report/");
      if (isReport) expect(wordsOfTheSecret(after.get(door))).toEqual([]);
      else if (!isTotal && !isLog) expect([door, after.get(door)]).toEqual([door, text]);
    }
    expect(valueRowsIn(after)).toEqual(valueRowsIn(before.get(actor)));
    const [was, is] = [portfolioIn(before.get(actor)), portfolioIn(after)];
    expect(is.totals.confidential).toEqual({ cases: 1, valueYear: [minor(amounts.likely)] });
    expect({ ...is, totals: { ...is.totals, confidential: was.totals.confidential } }).toEqual(was);
  });

  test("is in the log of an auditor who has not opened it without a word of its content", async () => {
    const { text, body } = await call<{ data: { objectId: string; entry: unknown }[] }>(
      "GET",
      "/audit?limit=200",
      {
        token: await cast.token(cast.auditor),
      },
    );
    const about = body.data.filter(({ objectId }) => objectId === secret.id);
    expect(about.length).toBeGreaterThan(5);
    expect(about.every(({ entry }) => entry === null)).toBe(true);
    expect(text).not.toContain("Zyxomma");
  });

  test.each([...outsiders, ...payers])("is answered to %s like one that is not there", async (_, actor) => {
    const token = await cast.token(actor);
    for (const { path } of readsOf(secret)) {
      const hidden = await call<{ status: number }>("GET", path, { token });
      const missingPath = path.replace(secret.key, "UC-9999").replace(secret.metric, crypto.randomUUID());
      const missing = await call("GET", missingPath, { token });
      expect([path, hidden.status]).toEqual([path, 404]);
      expect(hidden.text.replace(placeOf(path), "")).toBe(missing.text.replace(placeOf(missingPath), ""));
      expect([...hidden.headers.keys()]).toEqual([...missing.headers.keys()]);
    }
  });

  test.each([
    ["a lead", cast.leadB],
    ["its proposer", insiders.proposer],
    ["somebody of its panel", insiders.scorerA],
    ["a reviewer of the area that it was blocked in", cast.reviewerPrivacy],
  ])("is in the list, the search and the ranking of %s", async (_, actor) => {
    const token = await cast.token(actor);
    for (const path of ["/use-cases", "/use-cases?q=zyxomma", "/use-cases?tag=Zyxomma", "/portfolio"]) {
      expect([path, (await call("GET", path, { token })).text.includes(secret.key)]).toEqual([path, true]);
    }
  });

  test("is nowhere to a token that may not read what is confidential, not even its proposer's", async () => {
    const narrow = await tokenOf(insiders.proposer, { scopes: ["useCase:read", "portfolio:read"] });
    const answer = await call<{ page: { total: number } }>("GET", "/use-cases?q=zyxomma", { token: narrow });
    expect(answer.body.page.total).toBe(0);
    expect((await call("GET", `/use-cases/${secret.key}`, { token: narrow })).status).toBe(404);
  });

  test("stays unnamed in what everybody reads of a case that is merged into it", async () => {
    const doomed = await aCaseInTriage(cast);
    const input = { outcome: "merge", reason: "The same idea.", into: secret.key };
    await does(cast.lead, decideUseCase, { target: doomed.id, input });
    for (const path of [`/use-cases/${doomed.key}/activity`, `/use-cases/${doomed.key}/decisions`]) {
      const { text } = await call("GET", path, { token: await cast.token(cast.proposer) });
      expect(text).not.toContain(secret.id);
    }
    const { text } = await call("GET", `/use-cases/${doomed.key}/activity`, {
      token: await cast.token(cast.lead),
    });
    expect(text).toContain(secret.id);
    const { text: notices } = await call("GET", "/notices", { token: await cast.token(cast.proposer) });
    expect(notices).not.toContain("Zyxomma");
  });
});

describe("Whoever cannot see a confidential case", () => {
  const doable = [
    "PATCH",
    "submit",
    "accept-sponsorship",
    "PUT",
    "fund in review",
    "startBuilding",
    "stop",
    "blockers",
    "lift",
    "metrics",
    "readings",
    "meet",
  ];
  const attempts = confidentialWrites.filter(({ name }) => doable.some((word) => name.includes(word)));
  const blind = [cast.stranger, cast.delivery, cast.scorerC, closedExecutive, cast.reviewerFinance];

  test.each(attempts)("is answered on it as on one that is not there: $name", async (write) => {
    const { path, ...sent } = await write.make({ ...cast, ...partOf(insiders) });
    const nowhere = path.replace(/UC-\d+/, "UC-9999").replace(/[0-9a-f-]{36}/, crypto.randomUUID());
    for (const actor of blind) {
      const token = await cast.token(actor);
      const hidden = await call(write.method, path, { ...sent, token });
      const missing = await call(write.method, nowhere, { ...sent, token });
      expect([403, 404]).toContain(hidden.status);
      expect(hidden.text.replace(path, "")).toBe(missing.text.replace(nowhere, ""));
    }
  });
});

describe("The line for confidential cases", () => {
  test("makes the rows that somebody with an eye on all money sees add up to the whole", async () => {
    await anApprovedCase(cast, valuedAt(1_000));
    await aDraft(insiders, { confidential: true, ...valuedAt(2_000) });
    const whole = totalsOf(await portfolioFor(cast.leadB));
    expect(whole.hidden).toBe(0);
    for (const [, actor] of payers) {
      const { rows, hidden, cases } = totalsOf(await portfolioFor(actor));
      expect(hidden).toBeGreaterThan(0);
      expect(rows + hidden).toBe(whole.rows);
      expect(cases).toBe(whole.cases);
    }
  });

  test("is not there for those who may not read all money", async () => {
    for (const actor of [cast.viewer, cast.proposer, cast.reviewerPrivacy, cast.admin]) {
      const { totals } = await portfolioFor(actor);
      expect(totals).not.toHaveProperty("confidential");
      expect(totals).not.toHaveProperty("valueYear");
    }
  });
});

describe("Opening a confidential case", () => {
  test("takes a reason, lets the executive in for a day, is logged, and told to its proposer", async () => {
    const { id, key } = await aDraft(insiders, { confidential: true, title: "A quiet idea" });
    const token = await cast.token(cast.executiveB);
    const path = `/use-cases/${key}`;
    expect((await call("GET", path, { token })).status).toBe(404);
    const refused = await call<{ errors: { field: string }[] }>("POST", `${path}/open`, { token, body: {} });
    expect([refused.status, refused.body.errors[0]?.field]).toEqual([422, "reason"]);
    await opens(cast.executiveB, id);
    expect((await call("GET", path, { token })).status).toBe(200);
    expect((await call("GET", path, { token: await cast.token(cast.executive) })).status).toBe(404);
    const { text } = await call("GET", `${path}/activity`, { token });
    expect(text).toContain("It comes up for a decision.");
    const told = await call("GET", "/notices", { token: await insiders.token(insiders.proposer) });
    expect(told.text).toContain(`Executive B opened the confidential case ${key}`);
  });
});

/** The address without its question, as a refusal names it. */
function placeOf(path: string): string {
  return path.split("?")[0] ?? path;
}

function partOf({ proposer, scorerA, scorerB, delivery, executive }: Cast) {
  return { proposer, scorerA, scorerB, delivery, executive };
}

function listings(): Read[] {
  const questions = [
    "sort=number",
    "sort=-updated",
    "sort=title",
    "sort=-priority",
    "sort=department,title",
    "sort=-value",
    "q=zyxomma",
    "q=zyxoma",
    "tag=Zyxomma",
  ];
  const filters = [
    "mine=true",
    "attention=blocked",
    "attention=unassigned",
    "stage=approved,triage",
    "quadrant=blocked",
    "f=tag:contains:zyx",
    "f=priority:gte:1",
    "f=value:gte:EUR1",
    "f=blocked:is:yes",
  ];
  const lists = [...questions, ...filters].map((query) => `/use-cases?${query}`);
  const paths = [
    ...lists,
    "/portfolio?stage=approved",
    "/notices?unread=true",
    "/audit?action=useCase.create",
  ];
  return paths.map((path) => ({ name: path, path }));
}

async function observed(actor: Actor): Promise<Map<string, string>> {
  const token = await cast.token(actor);
  const pairs = doors.map(async ({ path }) => {
    const { status, headers, text } = await call("GET", path, { token, headers: { "x-request-id": "same" } });
    // When a token was last used is the only thing that the asking itself may change.
    const still = text.replace(/"lastUsedAt":"[^"]*"/g, '"lastUsedAt":"…"');
    expect([path, [200, 403, 404].includes(status)]).toEqual([path, true]);
    return [path, JSON.stringify([status, [...headers], still])] as const;
  });
  return new Map(await Promise.all(pairs));
}

interface Portfolio {
  byStage: Record<string, number>;
  totals: {
    cases: number;
    valueYear?: { amountMinor: number }[];
    confidential?: { cases: number; valueYear: { amountMinor: number }[] };
  };
}

function portfolioIn(texts: Map<string, string> | undefined): Portfolio {
  return JSON.parse(JSON.parse(texts?.get("/portfolio") ?? "[]")[2]);
}

function wordsOfTheSecret(text = ""): string[] {
  return ["Zyxomma", "Quaggafield", secret.key, secret.id].filter((word) => text.includes(word));
}

/** What /value says of cases that this reader may see: all but the one line and the total that it is part of. */
function valueRowsIn(texts: Map<string, string> | undefined): object {
  const { confidential: _, total: __, ...rows } = JSON.parse(JSON.parse(texts?.get("/value") ?? "[]")[2]);
  return rows;
}

async function portfolioFor(actor: Actor): Promise<Portfolio> {
  return (await call<Portfolio>("GET", "/portfolio", { token: await cast.token(actor) })).body;
}

function totalsOf({ totals, byStage }: Portfolio) {
  const sum = (amounts: { amountMinor: number }[] = []) =>
    amounts.reduce((all, one) => all + one.amountMinor, 0);
  const rows = Object.values(byStage).reduce((all, one) => all + one, 0);
  return {
    rows: sum(totals.valueYear),
    hidden: sum(totals.confidential?.valueYear),
    cases: rows + (totals.confidential?.cases ?? 0),
  };
}

function valuedAt(amount: number) {
  return { estimate: { valueYear: { low: minor(amount), likely: minor(amount), high: minor(amount) } } };
}
