import { afterAll, describe, expect, test } from "vitest";
import { routes } from "@/lib/server/openapi/routes";
import { callsPerRoute, leave, prepareAttack, summary } from "@/tests/server/fuzz/attack";
import { ownDatabase } from "@/tests/support/world";

await ownDatabase();
const attack = await prepareAttack();
const attacked = routes.filter(({ method }) => method === "GET");

afterAll(async () => {
  console.info(summary(attack.tally));
  await leave();
});

describe("Reading with calls that nobody should send", () => {
  test.each(attacked)(
    "gets nothing but answers of the contract from $method $path",
    async (route) => {
      const before = attack.tally.calls;
      await attack.on(route);
      expect(attack.tally.calls - before).toBe(callsPerRoute);
    },
    600_000,
  );
});
