import { beforeAll, expect, test } from "vitest";
import type { ValueReport } from "@/lib/domain/value/report";
import { call } from "@/tests/support/call";
import { aValuedCase } from "@/tests/support/valued-case";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const december = (amount: number) => ({ month: "2025-12", kind: "costAvoided" as const, amount });
const november = (amount: number) => ({ month: "2025-11", kind: "costAvoided" as const, amount });

beforeAll(async () => {
  const make = (title: string, given: Omit<Parameters<typeof aValuedCase>[0], "title">) =>
    aValuedCase({ approvedOn: "2025-02-10", ...given, title }, cast.proposer.personId);
  // Every other case brings less in December, so that the heaviest are not the highest.
  for (let weight = 1; weight <= 12; weight += 1) {
    const [less, more] = [1_000, 1_000 + weight * 10];
    const booked = weight % 2 === 0 ? [november(less), december(more)] : [november(more), december(less)];
    await make(`Weighs ${weight}`, { booked });
  }
  await make("Weighs nothing", { booked: [november(500), december(500)] });
  await make("Without a rate", { currency: "JPY", booked: [december(1_000_000)] });
  for (const amount of [7, 30]) await make("Secret", { confidential: true, booked: [december(amount)] });
});

test("Of all changes of a month the eight that weigh most are told, whichever way, and the others counted", async () => {
  const { body } = await call<ValueReport>("GET", "/value/report/2025-Q4", {
    token: await cast.token(cast.executive),
  });
  const { shown, left, confidential } = body.changes;
  expect(shown.map(({ title, kind }) => `${title}: ${kind}`)).toEqual(
    [12, 11, 10, 9, 8, 7, 6, 5].map(
      (weight) => `Weighs ${weight}: ${weight % 2 === 0 ? "broughtMore" : "broughtLess"}`,
    ),
  );
  expect(left).toBe(4);
  expect(confidential).toEqual({ changes: 2, effect: 37 });
});
