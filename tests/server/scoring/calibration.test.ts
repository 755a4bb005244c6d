import { describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { ask } from "@/lib/server/query";
import { getCalibration } from "@/lib/server/scoring/calibration";
import type { Actor } from "@/lib/server/session";
import { allCriteria } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { scorerA, scorerB } = cast;
const sheet = (value: number) => ({ ratings: allCriteria.map((criterion) => ({ criterion, value })) });
const rate = async (who: Actor, position: number, body: object) =>
  call<{ errors: { field: string }[] }>("POST", `/calibration/${position}`, {
    token: await cast.token(who),
    body,
  });

describe("Calibration", () => {
  test("has three cases for the scoring model, whose reference stands beside one's own word only", async () => {
    const before = await ask(getCalibration, scorerA, {});
    expect(before.data.map(({ position, mine, reference }) => [position, mine, reference])).toEqual([
      [1, [], null],
      [2, [], null],
      [3, [], null],
    ]);
    expect((await rate(scorerA, 1, sheet(3))).status).toBe(201);
    const after = await ask(getCalibration, scorerA, {});
    expect(after.data[0]?.mine).toHaveLength(allCriteria.length);
    expect(Object.keys(after.data[0]?.reference ?? {}).sort()).toEqual([...allCriteria].sort());
    expect(after.data[1]?.reference).toBeNull();
    expect(after.severity).toBeCloseTo(-1 / 8, 9);
    expect((await ask(getCalibration, scorerB, {})).data[0]).toMatchObject({ mine: [], reference: null });
  });

  test("is rated whole, once, by raters", async () => {
    const part = { ratings: sheet(3).ratings.slice(1) };
    const { status, body } = await rate(scorerB, 2, part);
    expect([status, body.errors.map(({ field }) => field)]).toEqual([422, ["business_value"]]);
    expect((await rate(scorerB, 2, sheet(2))).status).toBe(201);
    expect((await rate(scorerB, 2, sheet(4))).status).toBe(409);
    expect((await rate(scorerB, 9, sheet(4))).status).toBe(404);
    expect((await rate(cast.viewer, 3, sheet(4))).status).toBe(403);
    const values = await database().calibrationRating.findMany({ where: { personId: scorerB.personId } });
    expect(new Set(values.map(({ value }) => value))).toEqual(new Set([2]));
  });

  test("tells the log that it was done, not what was said", async () => {
    const entries = await database().auditEntry.findMany({ where: { action: "calibration.rate" } });
    expect(entries).toHaveLength(2);
    for (const { entry } of entries) expect(entry).not.toContain("value");
  });
});
