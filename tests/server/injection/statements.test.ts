import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { filterTextOf } from "@/lib/domain/use-cases/filter-text";
import { database } from "@/lib/server/db";
import type { Route } from "@/lib/server/openapi/route";
import { routes } from "@/lib/server/openapi/routes";
import { contentHasher } from "@/tests/server/fuzz/content-hash";
import { send } from "@/tests/server/fuzz/send";
import { surroundings } from "@/tests/server/fuzz/surroundings";
import { aDraft } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { statements } from "@/tests/support/injection/statements";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const around = await surroundings();
const contentHash = await contentHasher();
const each = process.env.FULL ? statements.length : 20;
const asleepMs = 4_000;
const asked = routes.filter((route) => route.method === "GET" && parametersOf(route).length > 0);

afterAll(() => database().$disconnect());

/** The names that stand in the query of a route's address. */
function parametersOf({ operation }: Route): string[] {
  const { properties } = z.toJSONSchema(operation.input, { unrepresentable: "any", io: "input" });
  return Object.keys(properties ?? {});
}

/** What a parameter would hold for a statement to reach the database through it. */
function waysInto(parameter: string, statement: string): string[] {
  const text = encodeURIComponent(statement);
  if (parameter === "f") return [`f=${encodeURIComponent(titleThat("contains", statement))}`, `f=${text}`];
  if (parameter !== "cursor") return [`${parameter}=${text}`];
  const place = JSON.stringify({ at: statement, id: statement, number: statement, value: statement });
  return [`cursor=${text}`, `cursor=${Buffer.from(place).toString("base64url")}`];
}

function titleThat(operator: "contains" | "is", value: string): string {
  return filterTextOf([{ field: "title", operator, values: [value], either: false }]);
}

describe("A statement in an address", () => {
  test("is one of two hundred", () => {
    expect(new Set(statements).size).toBeGreaterThanOrEqual(200);
  });

  test.each(asked)(
    "is to $path a word like any other, in whatever parameter",
    async (route) => {
      const { tokens, targets } = await around(route);
      const before = await contentHash();
      for (const [index, parameter] of parametersOf(route).entries()) {
        const turned = statements.map((_, at) => statements[(at * 10 + index * 7 + at) % statements.length]);
        for (const statement of [...new Set(turned)].slice(0, each)) {
          for (const search of waysInto(parameter, statement ?? "")) {
            const answer = await send(route, {
              method: "GET",
              target: targets[0] ?? "",
              search: `?${search}`,
              headers: [["authorization", `Bearer ${tokens[0]}`]],
              body: null,
            });
            expect([search, answer.status]).toEqual([search, expect.toBeOneOf([200, 400, 403, 404, 422])]);
            expect([search, answer.milliseconds < asleepMs]).toEqual([search, true]);
          }
        }
      }
      expect(await contentHash()).toBe(before);
    },
    300_000,
  );

  test("finds only the case whose title it is", async () => {
    const cast = await aCast();
    const token = await cast.token(cast.lead);
    const storable = statements.filter((statement) => !statement.includes("\u0000") && statement.length > 6);
    for (const title of storable.slice(0, 60)) {
      const { key } = await aDraft(cast, { title });
      const search = new URLSearchParams({ f: titleThat("is", title), limit: "50" });
      const { body } = await call<{ data: { key: string }[] }>("GET", `/use-cases?${search}`, { token });
      expect([title, body.data.map((found) => found.key)]).toEqual([title, [key]]);
    }
  });
});
