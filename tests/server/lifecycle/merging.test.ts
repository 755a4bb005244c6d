import { describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { decideUseCase } from "@/lib/server/decisions/commands";
import { moveOn } from "@/lib/server/lifecycle/commands";
import { aCaseInTriage, aDraft, aLiveCase, anActor, does } from "@/tests/support/builders";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { lead, proposer } = cast;

const merge = (id: string, into: string) =>
  does(lead, decideUseCase, { target: id, input: { outcome: "merge", reason: "The same idea.", into } });
const noticesOf = (personId: string, kind: string) =>
  database().notice.findMany({ where: { personId, kind }, orderBy: { id: "asc" } });

describe("Merging a case into another", () => {
  test("tells its people and followers, who follow the other one from now on", async () => {
    const [follower, sponsor] = [await anActor({ name: "Follower" }), await anActor({ name: "Sponsor" })];
    const doomed = await aCaseInTriage(cast, { sponsor: sponsor.personId });
    const heir = await aDraft(cast, { title: "The better idea" });
    await database().follower.create({ data: { useCaseId: doomed.id, personId: follower.personId } });
    expect(await merge(doomed.id, heir.key)).toMatchObject({ stage: "merged" });
    for (const { personId } of [proposer, sponsor, follower]) {
      const [notice] = (await noticesOf(personId, "merged")).slice(-1);
      expect(notice).toMatchObject({
        text: `${doomed.key} is merged into ${heir.key}: The better idea`,
        useCaseId: heir.id,
      });
    }
    const followers = await database().follower.findMany({ where: { useCaseId: heir.id } });
    expect(followers.map(({ personId }) => personId).sort()).toEqual(
      [proposer.personId, sponsor.personId, follower.personId].sort(),
    );
    const decision = await database().decision.findFirst({ where: { useCaseId: doomed.id } });
    expect(decision).toMatchObject({ outcome: "merge", intoId: heir.id });
  });

  test("of one that is confidential makes nobody follow or hear of it", async () => {
    const doomed = await aCaseInTriage(cast);
    const heir = await aDraft({ ...cast, proposer: cast.stranger }, { confidential: true, title: "Hush" });
    await merge(doomed.id, heir.key);
    expect(await database().follower.count({ where: { useCaseId: heir.id } })).toBe(0);
    expect((await noticesOf(proposer.personId, "merged")).some(({ text }) => text.includes("Hush"))).toBe(
      false,
    );
  });

  test("is refused into itself, into a closed case and into one that is not there", async () => {
    const { id, key } = await aCaseInTriage(cast);
    const closed = await aLiveCase(cast);
    await does(lead, moveOn, {
      target: closed.id,
      input: { verb: "retire", reason: "Old.", lesson: "None." },
    });
    for (const into of [key, closed.key, "UC-99999", crypto.randomUUID()]) {
      await expect(merge(id, into)).rejects.toMatchObject({
        code: "invalid",
        fields: [expect.objectContaining({ field: "into" })],
      });
    }
  });
});
