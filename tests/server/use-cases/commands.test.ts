import { describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { createUseCase, editUseCase } from "@/lib/server/use-cases/commands";
import { aDraft, anActor, aTeam, does, entriesOf } from "@/tests/support/builders";
import { ownDatabase } from "@/tests/support/world";

await ownDatabase();

describe("Proposing a use case", () => {
  test("makes a draft with a key, in the proposer's department, with one audit entry", async () => {
    const team = await aTeam();
    const before = await database().auditEntry.count();
    const draft = await aDraft(team);
    expect(draft).toMatchObject({ stage: "draft", version: 1, key: expect.stringMatching(/^UC-\d{4,}$/) });
    const entries = await database().auditEntry.findMany({ where: { useCaseId: draft.id } });
    expect(entries.map(({ action, actorId }) => ({ action, actorId }))).toEqual([
      { action: "useCase.create", actorId: team.proposer.personId },
    ]);
    expect(await database().auditEntry.count()).toBe(before + 1);
  });

  test("is refused to somebody who is no proposer", async () => {
    const viewer = await anActor({ roles: ["viewer"] });
    await expect(does(viewer, createUseCase, { input: { title: "Mine" } })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("names the field that cannot be used", async () => {
    const { proposer } = await aTeam();
    const input = { title: "x", department: "nowhere" };
    await expect(does(proposer, createUseCase, { input })).rejects.toMatchObject({
      code: "invalid",
      fields: [expect.objectContaining({ field: "department" })],
    });
  });
});

describe("Editing a use case", () => {
  test("takes one of two edits of the same version and refuses the other as stale", async () => {
    const team = await aTeam();
    const { id } = await aDraft(team);
    const edit = (title: string) =>
      does(team.proposer, editUseCase, { target: id, input: { title }, ifMatch: 1 });
    const outcomes = await Promise.allSettled([edit("One"), edit("Two")]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "stale" } });
  });

  test("keeps in the audit log what a field held before it was emptied", async () => {
    const team = await aTeam();
    const { id } = await aDraft(team, { sponsor: team.lead.personId, dataSource: "The wiki" });
    const input = { sponsor: null, dataSource: null, owner: team.lead.personId };
    await does(team.proposer, editUseCase, { target: id, input, ifMatch: 1 });
    const [last] = (await entriesOf(id)).slice(-1);
    expect(JSON.parse(last?.entry ?? "{}")).toMatchObject({
      before: { sponsorId: team.lead.personId, dataSource: "The wiki", ownerId: null },
      after: { sponsorId: null, dataSource: null, ownerId: team.lead.personId },
    });
  });

  test("is refused when its editor would no longer see the case afterwards", async () => {
    const team = await aTeam();
    const sponsor = await anActor({ roles: ["viewer"] });
    const { id } = await aDraft(team, { sponsor: sponsor.personId });
    const input = { sponsor: null, confidential: true };
    await expect(does(sponsor, editUseCase, { target: id, input, ifMatch: 1 })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await database().useCase.findUnique({ where: { id } })).toMatchObject({
      confidential: false,
      version: 1,
    });
  });

  test.each(["owner", "sponsor", "benefitOwner"])(
    "is refused to the %s whom it would take the case out of the hands of, and changes nothing",
    async (part) => {
      const team = await aTeam();
      const [editor, heir] = [await anActor({ roles: ["viewer"] }), await anActor({ roles: ["viewer"] })];
      const { id, version } = await aDraft(team, { [part]: editor.personId });
      for (const input of [{ [part]: null }, { [part]: heir.personId }]) {
        await expect(
          does(editor, editUseCase, { target: id, input, ifMatch: version }),
        ).rejects.toMatchObject({
          code: "forbidden",
        });
      }
      expect(await database().useCase.findUnique({ where: { id } })).toMatchObject({ version });
      expect(await entriesOf(id)).toHaveLength(1);
    },
  );

  test("hands a case over where its editor keeps a part in it, or may edit every case", async () => {
    const team = await aTeam();
    const [owner, heir] = [await anActor({ roles: ["viewer"] }), await anActor({ roles: ["viewer"] })];
    const both = await aDraft(team, { owner: owner.personId, sponsor: owner.personId });
    for (const [editor, target] of [
      [owner, both],
      [team.proposer, await aDraft(team, { owner: owner.personId })],
      [team.lead, await aDraft(team, { owner: owner.personId })],
    ] as const) {
      const input = { owner: heir.personId };
      const after = await does(editor, editUseCase, { target: target.id, input, ifMatch: target.version });
      expect(after).toMatchObject({ owner: { id: heir.personId } });
    }
  });

  test("leaves out what the patch leaves out", async () => {
    const team = await aTeam();
    const { id } = await aDraft(team, { tags: ["benefits"] });
    const after = await does(team.proposer, editUseCase, { target: id, input: { title: "New" }, ifMatch: 1 });
    expect(after).toMatchObject({ title: "New", tags: ["benefits"] });
  });
});
