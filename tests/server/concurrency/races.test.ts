import { describe, expect, test, vi } from "vitest";
import { database } from "@/lib/server/db";
import type { Actor } from "@/lib/server/session";
import { aBlocker } from "@/tests/server/access/objects";
import {
  aCaseInReview,
  aCaseInScoring,
  aCaseInTriage,
  anActor,
  aPanel,
  aSheet,
  type Case,
  entriesOf,
  euros,
  funding,
} from "@/tests/support/builders";
import { call, type Received } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { lead, proposer, executive, executiveB, scorerA, scorerB, scorerC } = cast;

vi.setConfig({ testTimeout: 900_000 });

const WRITERS = 32;
const ROUNDS = process.env.FULL === "1" ? 50 : 5;
const DECIDERS = 8;

const versionOf = async (id: string) =>
  (await database().useCase.findUniqueOrThrow({ where: { id } })).version;
const succeeded = (answers: Received<unknown>[]) => answers.filter(({ status }) => status < 300);
const statusesOf = (answers: Received<unknown>[]) => answers.map(({ status }) => status);

async function send(actor: Actor, path: string, body: unknown, headers: Record<string, string> = {}) {
  return call<Case & { code?: string }>("POST", path, { token: await cast.token(actor), body, headers });
}

describe(`${WRITERS} writers on one case, ${ROUNDS} rounds`, () => {
  test("lose no change: each success is one version and one audit entry, each 412 had a newer version", async () => {
    const { id, key } = await aCaseInTriage(cast);
    const tokens = await Promise.all([lead, proposer].map((actor) => cast.token(actor)));
    const first = await versionOf(id);
    const entriesBefore = (await entriesOf(id)).length;
    let successes = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const seen = await versionOf(id);
      const answers = await Promise.all(
        Array.from({ length: WRITERS }, (_, writer) => write(key, { writer, round, seen, tokens })),
      );
      expect(statusesOf(answers).filter((status) => ![200, 409, 412].includes(status))).toEqual([]);
      const now = await versionOf(id);
      if (answers.some(({ status }) => status === 412)) expect(now).toBeGreaterThan(seen);
      successes += succeeded(answers).length;
      expect(now).toBe(first + successes);
      const ofSeen = succeeded(answers.filter((_, writer) => saysWhatItSaw(writer)));
      expect(ofSeen.map(({ headers }) => headers.get("etag"))).toEqual(ofSeen.map(() => `"${seen + 1}"`));
      expect(ofSeen.length).toBeLessThanOrEqual(1);
      const made = succeeded(answers).map(({ headers }) => headers.get("etag"));
      expect(new Set(made).size).toBe(made.length);
    }
    expect(successes).toBeGreaterThanOrEqual(ROUNDS);
    expect((await entriesOf(id)).length).toBe(entriesBefore + successes);
  });
});

const saysWhatItSaw = (writer: number) => writer % 4 === 1 || writer % 4 === 2;

/** A mix of edits that say which version they saw, edits of whatever is there, and moves there and back. */
async function write(
  key: string,
  { writer, round, seen, tokens }: { writer: number; round: number; seen: number; tokens: string[] },
): Promise<Received<unknown>> {
  const token = tokens[writer % 2] ?? "";
  const path = `/use-cases/${key}`;
  const patch = (match: string) =>
    call("PATCH", path, {
      token,
      body: { title: `Round ${round}, writer ${writer}` },
      headers: { "if-match": match },
    });
  if (writer % 4 === 0) return patch("*");
  if (saysWhatItSaw(writer)) return patch(`"${seen}"`);
  const move = round % 2 === 0 ? { verb: "goBack", reason: "Too soon." } : { verb: "acceptForTriage" };
  return call("POST", `${path}/move`, { token: tokens[0] ?? "", body: move });
}

describe("Decisions in the same moment", () => {
  test.each(["without If-Match", "with the same If-Match"])("end in one: %s", async (way) => {
    const { key, id, version } = await aCaseInReview(cast);
    const headers = way === "without If-Match" ? {} : { "if-match": `"${version}"` };
    const bodies = [
      { ...funding },
      { outcome: "defer", reason: "Later.", until: "2027-01-31" },
      { outcome: "decline", reason: "No.", wouldHaveChangedIt: "Data." },
      { ...funding, outcome: "proofOnly", amount: euros(5) },
    ];
    const answers = await Promise.all(
      Array.from({ length: DECIDERS }, (_, index) =>
        send(index % 2 ? executive : executiveB, `/use-cases/${key}/decide`, bodies[index % 4], headers),
      ),
    );
    expect(succeeded(answers).length).toBe(1);
    const refusals = statusesOf(answers).filter((status) => status >= 300);
    expect(refusals.every((status) => status === (way === "without If-Match" ? 409 : 412))).toBe(true);
    expect(await database().decision.count({ where: { useCaseId: id } })).toBe(1);
    expect(await versionOf(id)).toBe(version + 1);
  });

  test("and a blocker never end in money for a blocked case that did not know of it", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { key, id } = await aCaseInReview(cast);
      const [decided, blocked] = await Promise.all([
        send(executive, `/use-cases/${key}/decide`, funding),
        send(scorerA, `/use-cases/${key}/blockers`, aBlocker),
      ]);
      const entries = (await entriesOf(id))
        .map(({ action }) => action)
        .filter((action) => /decide|raise/.test(action));
      expect(entries.length).toBe(succeeded([decided, blocked]).length);
      if (entries.length === 2) expect(entries).toEqual(["useCase.decide", "blocker.raise"]);
    }
  });
});

describe(`${WRITERS} reveals at once`, () => {
  test("end in one reveal, and one projection", async () => {
    const { id, key } = await aCaseInScoring(cast);
    const leads = await Promise.all(Array.from({ length: 4 }, () => anActor({ roles: ["lead"] })));
    const answers = await Promise.all(
      Array.from({ length: WRITERS }, (_, index) =>
        send(leads[index % 4] ?? lead, `/use-cases/${key}/reveal`, { reason: "Now." }),
      ),
    );
    expect(statusesOf(succeeded(answers))).toEqual([200]);
    expect(statusesOf(answers).filter((status) => ![200, 409].includes(status))).toEqual([]);
    const reveals = (await entriesOf(id)).filter(({ action }) => action === "useCase.reveal");
    expect(reveals.length).toBe(1);
  });

  test("against raters who hand in leave no rating in between: it is in the score, or it was refused", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id, key } = await aCaseInScoring(cast);
      const sheets = [scorerA, scorerB].map((scorer) => save(scorer, key, aSheet(5)));
      const [revealed, ...saved] = await Promise.all([
        send(lead, `/use-cases/${key}/reveal`, { reason: "Now." }),
        ...sheets,
      ]);
      expect(revealed.status).toBe(200);
      expect(statusesOf(saved).filter((status) => status !== 200)).toEqual([]);
      const row = await database().useCase.findUniqueOrThrow({ where: { id } });
      const rated = await database().panelSeat.count({
        where: { round: { useCaseId: id }, submittedAt: { not: null } },
      });
      expect([rated, row.impact]).toEqual([2, 5]);
    }
  });
});

async function save(
  scorer: Actor,
  key: string,
  body: object,
  precondition: Record<string, string> = { "if-none-match": "*" },
) {
  return call("PUT", `/use-cases/${key}/rating`, {
    token: await cast.token(scorer),
    body,
    headers: precondition,
  });
}

describe("Raters who save at once", () => {
  const panel = [scorerA, scorerB, scorerC];

  test("never refuse each other while they rate blind, and leave the version of the case alone", async () => {
    const triaged = await aCaseInTriage(cast);
    const raters = panel.map(({ personId }) => personId);
    const start = { ...aPanel(cast), panel: { impact: raters, feasibility: raters } };
    const { body: started } = await send(lead, `/use-cases/${triaged.key}/start-scoring`, start);
    const { id, key, version } = started;
    for (let round = 0; round < ROUNDS * 2; round += 1) {
      const condition = round === 0 ? { "if-none-match": "*" } : { "if-match": `"${round}"` };
      const answers = await Promise.all(
        panel.map((rater) => save(rater, key, aSheet(1 + (round % 5)), condition)),
      );
      expect(statusesOf(answers)).toEqual([200, 200, 200]);
    }
    expect(await versionOf(id)).toBe(version);
  });

  test("never refuse each other after the reveal either, and the projection counts them all", async () => {
    const { id, key } = await aCaseInReview(cast, [1, 1]);
    for (let round = 1; round <= ROUNDS; round += 1) {
      const answers = await Promise.all(
        [scorerA, scorerB].map((rater) =>
          save(rater, key, aSheet(1 + (round % 5)), { "if-match": `"${round}"` }),
        ),
      );
      expect(statusesOf(answers)).toEqual([200, 200]);
      const { impact } = await database().useCase.findUniqueOrThrow({ where: { id } });
      expect(impact).toBe(1 + (round % 5));
    }
  });

  test("from two tabs are told: one is kept, the other gets 412", async () => {
    const { key } = await aCaseInScoring(cast);
    const answers = await Promise.all([save(scorerA, key, aSheet(2)), save(scorerA, key, aSheet(3))]);
    expect(statusesOf(answers).sort()).toEqual([200, 412]);
  });
});
