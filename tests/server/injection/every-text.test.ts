import { afterAll, describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { routes } from "@/lib/server/openapi/routes";
import { type Ready, type Write, writes } from "@/tests/server/access/writes";
import { call } from "@/tests/support/call";
import { cells } from "@/tests/support/injection/cells";
import { lines } from "@/tests/support/injection/lines";
import { scripts } from "@/tests/support/injection/scripts";
import { statements } from "@/tests/support/injection/statements";
import { type Place, textPlaces, textsWith, withText } from "@/tests/support/injection/text-places";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const tried = process.env.FULL ? 20 : 3;
const corpus = [scripts, cells, lines, statements]
  .flat()
  .map((text) => text.trim())
  .filter((text) => !text.includes("\u0000") && text.length < 50);
const reached = new Set<string>();
let sent = 0;

/** Where people write, whatever else there may be. */
const places = [
  "blocker.lift reason",
  "blocker.raise reason",
  "bulkChange.make change.addTags.0",
  "bulkChange.make change.removeTags.0",
  "comment.edit body",
  "comment.write body",
  "condition.meet note",
  "department.create name",
  "department.edit name",
  "import.edit mapping.columns.0.header",
  "import.edit mapping.defaults.department",
  "import.edit mapping.source",
  "import.edit mapping.values.stage.0.from",
  "import.edit mapping.values.stage.0.to",
  "importPreset.create mapping.columns.0.header",
  "importPreset.create mapping.defaults.department",
  "importPreset.create mapping.source",
  "importPreset.create mapping.values.stage.0.from",
  "importPreset.create mapping.values.stage.0.to",
  "importPreset.create name",
  "importPreset.edit name",
  "likeness.answer reason",
  "metric.define method",
  "metric.define modelVersion",
  "metric.define name",
  "metric.define testSet",
  "metric.define unit",
  "metric.edit method",
  "metric.edit modelVersion",
  "metric.edit name",
  "metric.edit testSet",
  "metric.edit unit",
  "metric.recordReadings modelVersion",
  "metric.recordReadings source",
  "panels.start reason",
  "person.create name",
  "person.edit name",
  "rating.save ratings.0.evidence",
  "reading.correct modelVersion",
  "savedView.edit name",
  "savedView.edit query.department.0",
  "savedView.edit query.tag.0",
  "savedView.save name",
  "savedView.save query.department.0",
  "savedView.save query.tag.0",
  "token.create name",
  "useCase.create audience",
  "useCase.create dataSource",
  "useCase.create problem",
  "useCase.create tags.0",
  "useCase.create title",
  "useCase.decide reason",
  "useCase.decide until",
  "useCase.decide wouldHaveChangedIt",
  "useCase.edit audience",
  "useCase.edit dataSource",
  "useCase.edit problem",
  "useCase.edit tags.0",
  "useCase.edit title",
  "useCase.move lesson",
  "useCase.move reason",
  "useCase.return question",
  "useCase.reveal reason",
  "useCase.startScoring reason",
  "useCase.submit answer",
];

/** The log and the answers that are kept for repeated calls hold texts within texts. */
const besides = ["AuditEntry", "IdempotencyKey", "_prisma_migrations", "rate_limit"];

afterAll(() => database().$disconnect());

const tables = await database().$queryRaw<{ name: string }[]>`
  select tablename as name from pg_tables where schemaname = 'public' and tablename <> all(${besides})`;

const bodies = writes.flatMap((write) => {
  const [method, rest = ""] = write.name.split(" ");
  const path = rest.replace(/:$/, "");
  const route = routes.find((known) => known.method === method && known.path === path);
  const operation = route?.operation;
  if (!operation || ("upload" in operation && operation.upload)) return [];
  return textPlaces(operation.input).map((place) => ({ write, operation: operation.name, place }));
});

/** The rows that hold these words, of those that were written since a transaction. */
async function rowsWith(words: string, since: string): Promise<unknown[]> {
  const parts = tables.map(
    ({ name }) => `select to_jsonb(t) as row from "${name}" t
      where xmin::text::bigint >= ${since} and to_jsonb(t)::text like '%${words}%'`,
  );
  const found = await database().$queryRaw<{ row: unknown }[]>(Prisma.raw(parts.join(" union all ")));
  return found.map(({ row }) => row);
}

async function transactionNow(): Promise<string> {
  const [row] = await database().$queryRaw<{ now: string }[]>`select pg_current_xact_id()::text as now`;
  return row?.now ?? "0";
}

/** Sends the call with a text in that place; the text where it was taken, null where it was refused. */
async function attempt({ method }: Write, ready: Ready, place: Place, token: string): Promise<string | null> {
  sent += 1;
  const text = `${corpus[(sent * 13) % corpus.length]} w${sent}w`;
  const { path, body, ...rest } = ready;
  const answer = await call(method, path, { ...rest, token, body: withText(body ?? {}, place, text) });
  expect([path, text, answer.status < 500]).toEqual([path, text, true]);
  expect(answer.headers.get("content-type") ?? "").toMatch(/^application\/(problem\+)?json|^$/);
  return answer.status < 300 ? text : null;
}

describe("A text in whatever place takes one", () => {
  test.each(bodies)(
    "of $operation is stored as it was typed, or refused: $place",
    async ({ write, operation, place }) => {
      const name = `${operation} ${place.join(".")}`;
      if (reached.has(name)) return;
      const token = await cast.token(cast[write.who]);
      let ready: Ready | undefined;
      for (let turn = 0; turn < tried; turn += 1) {
        const since = await transactionNow();
        ready ??= await write.make(cast);
        const text = await attempt(write, ready, place, token);
        if (text === null) continue;
        ready = undefined;
        const words = text.split(" ").at(-1) ?? "";
        const found = textsWith(await rowsWith(words, since), words);
        if (found.length === 0) continue;
        expect([name, found]).toEqual([name, expect.arrayContaining([text])]);
        reached.add(name);
      }
    },
    60_000,
  );

  test("was stored in all the places of business that people write into", () => {
    expect([...reached]).toEqual(expect.arrayContaining(places));
  });
});
