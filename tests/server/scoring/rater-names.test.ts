import { expect, test } from "vitest";
import { aCaseInReview } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const tokenOf = (who: "lead" | "scorerA" | "scorerB" | "viewer") => cast.token(cast[who]);

interface Ratings {
  data: { rater: string; criterion: string; value: number }[];
}

async function ratersOf(key: string, who: Parameters<typeof tokenOf>[0]) {
  const token = await tokenOf(who);
  const { body } = await call<Ratings>("GET", `/use-cases/${key}/ratings`, { token });
  return new Map(body.data.map(({ rater, value }) => [rater, value]));
}

test("Where raters are not named, a reveal tells which words are one person's and not whose; each knows their own", async () => {
  const { key } = await aCaseInReview(cast, [5, 2]);
  const [a, b] = [cast.scorerA.name, cast.scorerB.name];
  expect(await ratersOf(key, "viewer")).toEqual(
    new Map([
      [a, 5],
      [b, 2],
    ]),
  );
  const refused = await call("POST", "/scoring/rater-names", {
    token: await tokenOf("viewer"),
    body: { named: false },
  });
  expect(refused.status).toBe(403);
  await call("POST", "/scoring/rater-names", { token: await tokenOf("lead"), body: { named: false } });

  const told = await ratersOf(key, "viewer");
  expect([...told.keys()].sort()).toEqual(["Rater 1", "Rater 2"]);
  expect([...told.values()].sort()).toEqual([2, 5]);
  expect((await ratersOf(key, "scorerA")).get("You")).toBe(5);
  expect((await ratersOf(key, "scorerB")).get("You")).toBe(2);
  for (const door of ["ratings", "score", "activity"]) {
    const { text } = await call("GET", `/use-cases/${key}/${door}`, { token: await tokenOf("lead") });
    expect([door, text.includes(a), text.includes(b)]).toEqual([door, false, false]);
  }

  await call("POST", "/scoring/rater-names", { token: await tokenOf("lead"), body: { named: true } });
  expect(await ratersOf(key, "viewer")).toEqual(
    new Map([
      [a, 5],
      [b, 2],
    ]),
  );
});
