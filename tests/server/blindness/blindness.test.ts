import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect, database } from "@/lib/server/db";
import type { PrismaClient } from "@/lib/server/generated/client";
import { writeDigests } from "@/lib/server/mail/digest";
import { revealScores } from "@/lib/server/scoring/commands";
import { lookAtCases } from "@/lib/server/scoring/give-quick-looks";
import { startScoring } from "@/lib/server/scoring/start-scoring";
import type { Actor } from "@/lib/server/session";
import { inTransaction } from "@/lib/server/transaction";
import { commonDoors, doorsOf, numbered, observe } from "@/tests/server/blindness/observe";
import { type Answers, aSchedule, live, type Schedule, type World } from "@/tests/server/blindness/schedules";
import { aCaseInReview, aCaseInTriage, allCriteria, aPanel, type Case, does } from "@/tests/support/builders";
import { aCast, type Cast, cloneOf, ownDatabase, useDatabase } from "@/tests/support/world";

const SCHEDULES = process.env.FULL === "1" ? 200 : 20;
const SEED = Number(process.env.SEED ?? 20_261_122);

const home = await ownDatabase();
// Nobody sends them, but every mail is written, and can be compared.
process.env.SMTP_URL = "smtp://127.0.0.1:9";
process.env.MAIL_FROM = "tunefolio@company.example";
const cast = await aCast();
const raters = [cast.scorerA, cast.scorerB, cast.scorerC];
const leads = [cast.lead, cast.leadB];
const onlookers: [string, Actor][] = [
  ["a viewer", cast.viewer],
  ["another proposer", cast.stranger],
  ["the proposer", cast.proposer],
  ["delivery", cast.delivery],
  ["a lead", cast.lead],
  ["another lead", cast.leadB],
  ["an executive", cast.executive],
  ["a reviewer of privacy", cast.reviewerPrivacy],
  ["a reviewer of finance", cast.reviewerFinance],
  ["an auditor", cast.auditor],
  ["an admin", cast.admin],
];

const worlds = {} as Record<World, PrismaClient>;
let schedules: Schedule[];
let bystander: Case;
let looked: Case;
let unrated: Case;
const start = Date.now();

/** Everything up to the first rating happens once; then the world is copied, and the copies differ in secrets alone. */
beforeAll(async () => {
  const targets: Case[] = [];
  for (let index = 0; index < SCHEDULES; index += 1) {
    targets.push(await aCaseInScoringByThree(cast, index % 5 === 4));
  }
  bystander = await aCaseInReview(cast, [4, 2]);
  looked = await aCaseInTriage(cast);
  unrated = await aCaseInTriage(cast);
  schedules = targets.map((target, index) => aSchedule(SEED + index, target, raters));
  for (const [, actor] of [...onlookers, ...raters.map((rater) => ["", rater] as const)])
    await cast.token(actor);
  await database().$disconnect();
  for (const world of ["A", "B"] as const) worlds[world] = connect(await cloneOf(home));
}, 900_000);

afterAll(async () => {
  for (const client of Object.values(worlds)) await client.$disconnect();
});

describe(`Two worlds that differ in a hidden rating (${SCHEDULES} schedules, seed ${SEED})`, () => {
  test("answer everybody but its rater byte for byte the same, by every door to the case, in every schedule", async () => {
    for (const [index, schedule] of schedules.entries()) {
      const [a, b] = await inBoth((world) => lived(schedule, index, world));
      expect(numbered(a.entries()), `answers of schedule ${index}`).toEqual(numbered(b.entries()));
      for (const [name, onlooker] of onlookersOf(schedule)) {
        const doors = doorsOf(schedule.target.key).filter((door) => mayBeCompared(door, onlooker, schedule));
        await expectSame(onlooker, doors, `schedule ${index} (${schedule.differs}), ${name}`);
      }
    }
  }, 3_600_000);

  test("hide a quick look from the start of scoring on, from everybody and by every door to its case", async () => {
    await inBoth(async (world) => {
      const at = new Date(start);
      const looks = allCriteria.map((criterion) => ({
        case: looked.key,
        criterion,
        value: world === "A" ? 2 : 5,
      }));
      await inTransaction(database(), (tx) => lookAtCases(tx, cast.lead, { looks, at, requestId: "same" }));
      const panel = { target: looked.id, input: aPanel(cast), now: new Date(start + 60_000) };
      await does(cast.lead, startScoring, panel);
    });
    for (const [name, onlooker] of onlookers) await expectSame(onlooker, doorsOf(looked.key), name);
  }, 120_000);

  test("answer everybody who rates nothing the same by every list, order, search, count and log", async () => {
    for (const [name, onlooker] of onlookers) {
      // Who is late is for leads to know.
      const doors = commonDoors.filter((door) => door !== "/panels" || !leads.includes(onlooker));
      await expectSame(onlooker, doors, name);
    }
  }, 120_000);

  test("write the same mails and the same weekly digests to everybody who rates nothing", async () => {
    const people = onlookers.map(([, { personId }]) => personId);
    const [a, b] = await inBoth(async () => {
      await writeDigests(new Date(start));
      const mails = await database().mail.findMany({
        where: { personId: { in: people } },
        select: { personId: true, kind: true, subject: true, text: true, html: true },
        orderBy: [{ personId: "asc" }, { subject: "asc" }, { text: "asc" }],
      });
      return mails;
    });
    expect(a.some(({ kind }) => kind === "digest")).toBe(true);
    expect(a).toEqual(b);
  }, 120_000);

  test("answer its other raters the same wherever it is not about their own sheets", async () => {
    const own = ["/scoring", "/home", "/notices"];
    const doors = commonDoors.filter((door) => !own.includes(door.split("?")[0] ?? ""));
    for (const rater of raters) await expectSame(rater, doors, rater.name);
  });

  test("tell its other raters the same, but for reminders of their own sheets", async () => {
    const people = raters.map(({ personId }) => personId);
    const [a, b] = await inBoth(() =>
      database().notice.findMany({
        where: { personId: { in: people }, kind: { not: "reminded" } },
        select: { personId: true, kind: true, text: true, createdAt: true },
        orderBy: [{ personId: "asc" }, { createdAt: "asc" }, { text: "asc" }],
      }),
    );
    expect(a.length).toBeGreaterThan(SCHEDULES);
    expect(a).toEqual(b);
  });

  test("differ once they are revealed", async () => {
    for (const { target } of schedules.filter(({ differs }) => differs === "values")) {
      const [a, b] = await inBoth(async () => {
        await does(cast.lead, revealScores, { target: target.id, input: { reason: "It is time." } });
        return observe(await cast.token(cast.proposer), doorsOf(target.key));
      });
      const ratings = `/use-cases/${target.key}/ratings`;
      expect(a.get(ratings)).toMatch(/^200/);
      expect(a.get(ratings)).not.toBe(b.get(ratings));
    }
    const [a, b] = await inBoth(async () => observe(await cast.token(cast.viewer), commonDoors));
    expect([...a].filter(([door, text]) => b.get(door) !== text).map(([door]) => door)).toEqual(
      expect.arrayContaining(["/portfolio", "/use-cases?sort=-priority&limit=200"]),
    );
  }, 900_000);
});

/** Does the same in one world after the other. */
async function inBoth<T>(deed: (world: World) => Promise<T>): Promise<[T, T]> {
  const results: T[] = [];
  for (const world of ["A", "B"] as const) {
    useDatabase(worlds[world]);
    results.push(await deed(world));
  }
  return results as [T, T];
}

function lived(schedule: Schedule, index: number, world: World): Promise<Answers> {
  return live(schedule, { cast, world, start: start + index * 3_600_000, bystander, unrated });
}

function onlookersOf({ secret }: Schedule): [string, Actor][] {
  const others = raters
    .filter((rater) => rater !== secret)
    .map((rater): [string, Actor] => ["another rater", rater]);
  return [...onlookers, ...others];
}

/** Who has handed in is for leads to know, and so whom they reminded. */
function mayBeCompared(door: string, onlooker: Actor, { differs }: Schedule): boolean {
  return differs === "values" || !leads.includes(onlooker) || !/\/(panel|activity)$/.test(door);
}

async function expectSame(onlooker: Actor, doors: readonly string[], name: string): Promise<void> {
  const token = await cast.token(onlooker);
  const [a, b] = await inBoth(() => observe(token, doors));
  for (const [door, text] of a) expect([name, door, text]).toEqual([name, door, b.get(door)]);
}

async function aCaseInScoringByThree(team: Cast, confidential: boolean): Promise<Case> {
  const { id } = await aCaseInTriage(team, { confidential });
  const ids = raters.map(({ personId }) => personId);
  // No schedule comes to its deadline, after which two raters are enough.
  const deadline = new Date(start + 30 * 86_400_000).toISOString().slice(0, 10);
  const input = {
    panel: { impact: ids, feasibility: ids },
    deadline,
    reason: "A test goes without the list.",
  };
  return does<Case>(team.lead, startScoring, { target: id, input });
}
