import { describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { type Write, writes } from "@/tests/server/access/writes";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();

/** Fields that are not the caller's to set, and names that have hurt other products. */
const intruders = [
  "id",
  "key",
  "number",
  "version",
  "stage",
  "stageSince",
  "role",
  "isAdmin",
  "ownerId",
  "proposerId",
  "deptId",
  "departmentId",
  "createdAt",
  "updatedAt",
  "revealedAt",
  "priority",
  "impact",
  "scores",
  "score",
  "openBlockers",
  "funding",
  "sample",
  "panelIds",
  "constructor",
  "__proto__",
];

const withBodies = writes.filter(
  // What a mail program sends along is not ours to judge.
  ({ method, name }) => method !== "DELETE" && !/^POST \/(imports|unsubscribe)/.test(name),
);

describe("A body with a field that the API does not know", () => {
  test.each(withBodies)("is refused at that field and changes nothing: $name", async (write) => {
    const { path, body, headers = {} } = await write.make(cast);
    const token = await tokenFor(write);
    const before = await database().auditEntry.count();
    const own = Object.keys(body ?? {});
    for (const field of intruders.filter((name) => !own.includes(name))) {
      // Written as text: an object literal would take __proto__ as its prototype.
      const raw = `{${JSON.stringify(field)}:{"x":1},${JSON.stringify(body).slice(1)}`.replace(",}", "}");
      const sent = { raw, headers: { ...headers, "content-type": "application/json" } };
      const answer = await call<{ code: string; errors: { field: string }[] }>(write.method, path, {
        token,
        ...sent,
      });
      expect([field, answer.status]).toEqual([field, 422]);
      expect(answer.body.errors.map((error) => error.field)).toContain(field);
    }
    expect(await database().auditEntry.count()).toBe(before);
  });
});

describe("A question with a parameter that the API does not know", () => {
  test.each(["/use-cases", "/portfolio", "/people", "/audit", "/notices", "/home", "/scoring"])(
    "is refused at that parameter: GET %s",
    async (path) => {
      const token = await cast.token(cast.auditor);
      const { status, body } = await call<{ errors: { field: string }[] }>("GET", `${path}?include=scores`, {
        token,
      });
      expect([status, body.errors.map(({ field }) => field)]).toEqual([422, ["include"]]);
    },
  );
});

function tokenFor({ who }: Write): Promise<string> {
  return cast.token(cast[who]);
}
