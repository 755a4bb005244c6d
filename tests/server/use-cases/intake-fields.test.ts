import { describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { editUseCase } from "@/lib/server/use-cases/commands";
import { aCaseInReview, aDraft, aTeam, does } from "@/tests/support/builders";
import { ownDatabase } from "@/tests/support/world";

await ownDatabase();
const team = await aTeam();

const edit = (target: string, input: Record<string, unknown>) =>
  does(team.lead, editUseCase, { target, input, ifMatch: null });

describe("What intake keeps of a proposal", () => {
  test("is its template, the answers before tuning, and what it asks to be shown", async () => {
    const fields = {
      template: "benefits-qa",
      routeAnswers: { inProduct: false, rulesEnough: null, tried: "fellShort" },
      unknownFields: ["yearlyVolume", "sponsor"],
    };
    expect(await aDraft(team, fields)).toMatchObject(fields);
  });

  test("drops an open question as soon as its answer is there", async () => {
    const { id } = await aDraft(team, { unknownFields: ["yearlyVolume", "dataSource"] });
    expect(await edit(id, { yearlyVolume: { low: 1, high: 2 } })).toMatchObject({
      unknownFields: ["dataSource"],
    });
    expect(await edit(id, { unknownFields: [] })).toMatchObject({ unknownFields: [] });
  });
});

describe("Changing what feasibility was rated for", () => {
  test("makes the revealed ratings out of date, with the reason", async () => {
    const { id } = await aCaseInReview(team, [4, 4], { route: "prompt", dataSource: "The wiki" });
    expect(await edit(id, { title: "Another title" })).toMatchObject({ stale: null });
    expect(await edit(id, { route: "prompt", dataSource: "The wiki" })).toMatchObject({ stale: null });
    expect(await edit(id, { route: "tune" })).toMatchObject({
      stale: { reason: "The route changed from “Prompt” to “Tune”.", since: expect.any(Date) },
    });
  });

  test("means nothing before a reveal", async () => {
    const { id } = await aDraft(team, { route: "prompt" });
    await edit(id, { route: "tune", dataSource: "Tickets" });
    expect(await database().useCase.findUnique({ where: { id } })).toMatchObject({ staleSince: null });
  });
});
