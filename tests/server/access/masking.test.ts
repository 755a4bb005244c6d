import { beforeAll, describe, expect, test } from "vitest";
import { ListOrder } from "@/lib/domain/use-cases/list-order";
import { moveOn } from "@/lib/server/lifecycle/commands";
import { editCycle } from "@/lib/server/portfolio/commands";
import type { Actor } from "@/lib/server/session";
import { editUseCase } from "@/lib/server/use-cases/commands";
import { amounts, aRichCase, minor, type RichCase } from "@/tests/server/access/objects";
import { otherReads, readsOf } from "@/tests/server/access/reads";
import { aDraft, does } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();

/** A case with money and risk answers behind every door: estimated, edited, ranked, decided, stopped after spending. */
let ranked: RichCase;
let stopped: RichCase;
let doors: string[];

beforeAll(async () => {
  await does(cast.lead, editCycle, {
    target: "current",
    input: { budget: minor(amounts.budget) },
    ifMatch: null,
  });
  ranked = await aRichCase(cast);
  await does(cast.lead, editUseCase, {
    target: ranked.id,
    input: { risk: { children: false } },
    ifMatch: null,
  });
  stopped = await aRichCase(cast);
  const stop = { verb: "stop", reason: "Too dear.", lesson: "Ask first.", spent: minor(amounts.spent) };
  await does(cast.executive, moveOn, { target: stopped.id, input: stop });
  const lists = ListOrder.options.map((sort) => `/use-cases?sort=${sort}`);
  const reads = [...readsOf(ranked), ...readsOf(stopped), ...(await otherReads(cast))];
  doors = [...reads.map(({ path }) => path), ...lists, `/use-cases?q=${ranked.key}`, "/audit?limit=200"];
});

const whole = (amount: number) => ({
  low: minor(amount - 1),
  likely: minor(amount),
  high: minor(amount + 1),
});

const readers: [string, Actor, { money: boolean; budget: boolean; risk: boolean }][] = [
  ["a viewer of the department", cast.viewer, { money: false, budget: false, risk: false }],
  ["another proposer", cast.stranger, { money: false, budget: false, risk: false }],
  ["a scorer of no panel", cast.scorerC, { money: false, budget: false, risk: false }],
  ["delivery", cast.delivery, { money: false, budget: false, risk: false }],
  ["an admin", cast.admin, { money: false, budget: false, risk: false }],
  ["a reviewer of privacy", cast.reviewerPrivacy, { money: true, budget: false, risk: true }],
  ["the proposer", cast.proposer, { money: true, budget: false, risk: true }],
  ["somebody of the panel", cast.scorerA, { money: true, budget: false, risk: true }],
  ["a reviewer of finance", cast.reviewerFinance, { money: true, budget: true, risk: true }],
  ["a lead", cast.leadB, { money: true, budget: true, risk: true }],
  ["an executive", cast.executiveB, { money: true, budget: true, risk: true }],
  ["an auditor", cast.auditor, { money: true, budget: true, risk: true }],
];

describe("Money and risk answers", () => {
  test.each(readers)("stand behind no door, or behind the right ones, for %s", async (_, reader, may) => {
    const texts = await answers(reader);
    const { budget, ...ofCases } = amounts;
    for (const [name, amount] of Object.entries(ofCases)) {
      const seen = doorsWith(texts, String(amount));
      if (may.money) expect(seen, name).not.toEqual([]);
      else expect(seen, name).toEqual([]);
    }
    expect(doorsWith(texts, String(budget)).length > 0, "budget").toBe(may.budget);
    expect(doorsWith(texts, "riskAnswers").length > 0, "risk answers").toBe(may.risk);
  });

  test("are seen by a reviewer of privacy only where a case was blocked in that area", async () => {
    const { body } = await call<{ estimate?: unknown }>("GET", `/use-cases/${(await aCaseOfOthers()).key}`, {
      token: await cast.token(cast.reviewerPrivacy),
    });
    expect(body).not.toHaveProperty("estimate");
    expect(body).toHaveProperty("riskAnswers");
  });

  test("leave what is derived from them open to everybody", async () => {
    const { body } = await call("GET", `/use-cases/${stopped.key}`, { token: await cast.token(cast.viewer) });
    expect(body).toMatchObject({ risk: "high", personalData: "yes", funding: { status: "build" } });
  });
});

describe("What proves or finds a person", () => {
  const never = ["passwordHash", "salt", "lookup", "prevHash", "sourceFingerprint", "sourceIdentity"];

  test.each(readers)("is in no answer to %s", async (_, reader) => {
    const texts = await answers(reader);
    for (const name of never) expect(doorsWith(texts, `"${name}"`), name).toEqual([]);
  });

  test("an e-mail address is in the answers to admins, and to oneself", async () => {
    const texts = await answers(cast.lead);
    expect(doorsWith(texts, cast.proposer.email)).toEqual([]);
    expect(doorsWith(texts, cast.lead.email)).toEqual(expect.arrayContaining(["/me"]));
    expect(doorsWith(await answers(cast.admin), cast.proposer.email)).toEqual([
      "/people",
      "/people/export?format=json",
      "/use-cases/export?format=json",
    ]);
  });
});

function aCaseOfOthers() {
  return aDraft(cast, { estimate: { valueYear: whole(amounts.likely) }, risk: { children: true } });
}

async function answers(reader: Actor): Promise<Map<string, string>> {
  const token = await cast.token(reader);
  const pairs = doors.map(async (door) => [door, (await call("GET", door, { token })).text] as const);
  return new Map(await Promise.all(pairs));
}

function doorsWith(texts: Map<string, string>, needle: string): string[] {
  return [...texts].filter(([, text]) => text.includes(needle)).map(([door]) => door);
}
