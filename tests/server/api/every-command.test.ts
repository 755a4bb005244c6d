import { describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { routes } from "@/lib/server/openapi/routes";
import { confidentialWrites, type Ready, type Write, writes } from "@/tests/server/access/writes";
import { badBodies } from "@/tests/server/api/bad-bodies";
import { call, type Received } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
await Promise.all(writes.map(({ who }) => cast.token(cast[who])));

interface Problem {
  code: string;
  detail: string;
  errors: { field: string }[];
}

/** What writes no entry of its own when there is nothing to do, or one for each case: it has tests of its own. */
const quiet = [
  "POST /actuals/imports",
  "POST /finance-policy/recalculate",
  "POST /notices/read",
  "POST /imports",
  "POST /imports/{id}/dry-run",
  "POST /panels",
  "POST /panels/remind",
  "POST /quick-looks",
  "POST /similar-cases",
  "POST /use-cases/bulk",
  "POST /bulk-changes/{id}/undo",
];
const onlyConfidential = /\/open\b/;
const commands = [
  ...writes.filter(({ name }) => !quiet.includes(name) && !onlyConfidential.test(name)),
  ...confidentialWrites.filter(({ name }) => onlyConfidential.test(name)),
];
const routeOf = ({ name }: Pick<Write, "name">) => name.replace(/: .*| \(.*/, "");
const operationOf = (write: Write) =>
  routes.find(({ method, path }) => `${method} ${path}` === routeOf(write))?.operation.name;

/** Calls on a record that exists, which its caller may have seen in an older version. */
const changes = commands.filter(
  ({ name }) =>
    /\{(key|id)\}/.test(name) &&
    !/\/(metrics|comments|likenesses|overrides|link|value-checks|tranches|actuals|measurement-methods|comparisons|gates)$/.test(
      routeOf({ name }),
    ),
);

describe("Every command", () => {
  test.each(commands)(
    "writes exactly one audit entry, of its own name and by who did it: $name",
    async (write) => {
      const ready = await write.make(cast);
      const before = await lastEntry();
      const { status } = await send(write, ready);
      expect([200, 201, 202]).toContain(status);
      const entries = await database().auditEntry.findMany({ where: { seq: { gt: before } } });
      expect(entries.map(({ action }) => action)).toEqual([operationOf(write)]);
      if (write.name !== "POST /links/redeem") expect(entries[0]?.actorId).toBe(cast[write.who].personId);
    },
  );

  test.each(changes.filter(({ method }) => method !== "PUT"))(
    "refuses a version that is not the present one, and changes nothing: $name",
    async (write) => {
      const ready = await made(write);
      const before = await lastEntry();
      for (const version of ['"99"', 'W/"98"', '"a"', "99"]) {
        const { status, body } = await send(write, { ...ready, headers: { "if-match": version } });
        expect([version, status, body.code]).toEqual([version, 412, "stale"]);
      }
      expect(await lastEntry()).toBe(before);
    },
  );

  test.each(commands.filter(({ method }) => method === "PATCH" || method === "PUT"))(
    "asks for a precondition where a change could be blind: $name",
    async (write) => {
      const { headers: _, ...ready } = await made(write);
      const before = await lastEntry();
      const { status, body } = await send(write, ready);
      expect([status, body.code]).toEqual([428, "preconditionRequired"]);
      expect(await lastEntry()).toBe(before);
    },
  );

  test.each(commands.flatMap((write) => (badBodies[write.name] ?? []).map((bad) => ({ write, ...bad }))))(
    "names the field $field that cannot be used: $write.name",
    async ({ write, field, change }) => {
      const ready = await made(write);
      const before = await lastEntry();
      const body = { ...(ready.body as Record<string, unknown>), ...change };
      const { status, body: problem } = await send(write, { ...ready, body });
      expect([status, problem.code]).toEqual([422, "invalid"]);
      expect(problem.errors.map((error) => error.field)).toContain(field);
      expect(await lastEntry()).toBe(before);
    },
  );

  test("that takes a body has a bad body in the table", () => {
    const bodiless = [
      "/submit",
      "/commit",
      "/undo",
      "/cancel",
      "/recuse",
      "/accept-sponsorship",
      "/sign",
      "/agree",
      "/co-sponsors",
      "/link",
      "DELETE",
      "redeem",
      "unsubscribe",
    ];
    const bare = commands.filter(
      ({ name }) => !badBodies[name] && !bodiless.some((end) => name.includes(end)),
    );
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  test.each(changes)("answers with the same words for what is not there: $name", async (write) => {
    const ready = await made(write);
    const nowhere = ready.path
      .replace(/UC-\d+/, "UC-99999")
      .replace(/[0-9a-f-]{36}|current|\d{4}-Q\d/, crypto.randomUUID());
    const { status, body } = await send(write, { ...ready, path: nowhere });
    expect([status, body.code]).toEqual([404, "notFound"]);
  });
});

const objects = new Map<Write, Promise<Ready>>();

/** One object for all refusals of a call: they leave it as it was. */
function made(write: Write): Promise<Ready> {
  const known = objects.get(write) ?? write.make(cast);
  objects.set(write, known);
  return known;
}

function send(write: Write, ready: Ready): Promise<Received<Problem>> {
  const { path, ...sent } = ready;
  return cast.token(cast[write.who]).then((token) => call<Problem>(write.method, path, { ...sent, token }));
}

async function lastEntry(): Promise<bigint> {
  const { _max } = await database().auditEntry.aggregate({ _max: { seq: true } });
  return _max.seq ?? 0n;
}
