import { describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { moveToSection, startVisit } from "@/lib/server/intake/commands";
import { getIntakeStatistics } from "@/lib/server/intake/queries";
import { submitUseCase } from "@/lib/server/lifecycle/commands";
import { ask } from "@/lib/server/query";
import { aDraft, anActor, aTeam, does } from "@/tests/support/builders";
import { ownDatabase } from "@/tests/support/world";

await ownDatabase();
const team = await aTeam();
const { proposer, lead } = team;

interface Visit {
  id: string;
  version: number;
}

const begin = (input = {}) => does<Visit>(proposer, startVisit, { input });
const visitOf = (id: string) => database().intakeVisit.findUniqueOrThrow({ where: { id } });
const minutes = (count: number) => count * 60_000;

describe("A visit of the form", () => {
  test("begins at the choice of a template, or after it, and is audited without a case", async () => {
    expect(await begin()).toMatchObject({ section: "template", template: null, submittedAt: null });
    const { id } = await begin({ template: "benefits-qa" });
    expect(await visitOf(id)).toMatchObject({ personId: proposer.personId, lastSection: "first" });
    const entry = await database().auditEntry.findFirst({ where: { objectId: id } });
    expect(entry).toMatchObject({ action: "intake.start", useCaseId: null });
  });

  test("remembers the section and the draft, and ends with its submission", async () => {
    const { id, version } = await begin();
    const draft = await aDraft(team);
    const input = { section: "data", useCase: draft.key };
    await does(proposer, moveToSection, { target: id, input, ifMatch: version });
    expect(await visitOf(id)).toMatchObject({ lastSection: "data", useCaseId: draft.id, version: 2 });
    await does(proposer, submitUseCase, { target: draft.id });
    expect((await visitOf(id)).submittedAt).toBeInstanceOf(Date);
    await expect(
      does(proposer, moveToSection, { target: id, input: { section: "risk" }, ifMatch: null }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  test("is not there for anybody else, and takes no case of somebody else", async () => {
    const { id } = await begin();
    const other = await anActor({ roles: ["proposer"] });
    await expect(
      does(other, moveToSection, { target: id, input: { section: "data" }, ifMatch: null }),
    ).rejects.toMatchObject({ code: "notFound" });
    const visit = await does<Visit>(other, startVisit);
    const { key } = await aDraft(team);
    await expect(
      does(other, moveToSection, { target: visit.id, input: { useCase: key }, ifMatch: null }),
    ).rejects.toMatchObject({ code: "invalid", fields: [expect.objectContaining({ field: "useCase" })] });
  });

  test("refuses a version that was overtaken, and somebody who proposes nothing", async () => {
    const { id } = await begin();
    const move = () => does(proposer, moveToSection, { target: id, input: { section: "data" }, ifMatch: 1 });
    await move();
    await expect(move()).rejects.toMatchObject({ code: "stale" });
    await expect(does(lead, startVisit)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("The numbers of intake", () => {
  test("are for leads, and say nothing about fewer than five people", async () => {
    await expect(ask(getIntakeStatistics, proposer, {})).rejects.toMatchObject({ code: "forbidden" });
    expect(await ask(getIntakeStatistics, lead, {})).toMatchObject({ starts: null, submits: null, left: [] });
  });

  test("count what five people did: begun, submitted, how fast, where they left", async () => {
    await database().intakeVisit.deleteMany();
    const people = await Promise.all(Array.from({ length: 6 }, () => anActor({ roles: ["proposer"] })));
    const at = new Date(Date.now() - minutes(300));
    const row = (personId: string, fields: object) => ({ personId, startedAt: at, lastAt: at, ...fields });
    await database().intakeVisit.createMany({
      data: [
        ...people.map(({ personId }, index) =>
          row(personId, { submittedAt: new Date(at.getTime() + minutes(4 + index)) }),
        ),
        ...people.slice(0, 5).map(({ personId }) => row(personId, { lastSection: "metrics" })),
        ...people.slice(0, 4).map(({ personId }) => row(personId, { lastSection: "risk" })),
        row(people[5]?.personId ?? "", { lastSection: "metrics", lastAt: new Date() }),
      ],
    });
    expect(await ask(getIntakeStatistics, lead, {})).toEqual({
      days: 90,
      targetMinutes: 8,
      starts: 16,
      submits: 6,
      medianMinutes: 6.5,
      shareUnderTarget: 4 / 6,
      left: [{ step: "metrics", visits: 5, persons: 5 }],
    });
  });
});
