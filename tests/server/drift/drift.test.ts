import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { declaredIn } from "@/tests/server/drift/declared";
import { besideTheSchema, foundIn } from "@/tests/server/drift/found";
import { ownDatabase } from "@/tests/support/world";

const { ownerUrl } = await ownDatabase();
const client = new pg.Client({ connectionString: ownerUrl });
const schema = "prisma/schema";
const migrations = "prisma/migrations";

beforeAll(() => client.connect());
afterAll(() => client.end());

describe("The migrated database", () => {
  test("has the columns, types, defaults, keys, indexes and references of the schema, and no others", async () => {
    const declared = declaredIn(schema);
    const files = readdirSync(schema).map((file) => readFileSync(path.join(schema, file), "utf8"));
    const models = files.join("\n").match(/^model /gm) ?? [];
    expect(declared.filter((line) => line.includes("_pkey on "))).toHaveLength(models.length);
    expect(await foundIn(client)).toEqual(declared);
  });

  test.each([
    ["a column too many", 'alter table "UseCase" add column "extra" text'],
    ["a column too few", 'alter table "UseCase" drop column "lesson"'],
    ["another type", 'alter table "Rating" alter column "value" type real'],
    ["a column that may be empty", 'alter table "UseCase" alter column "title" drop not null'],
    ["another default", `alter table "UseCase" alter column "stage" set default 'live'`],
    ["an index too few", 'drop index "UseCase_title_trigrams"'],
    [
      "an index in another order",
      'drop index "UseCase_stage"; create index "UseCase_stage" on "UseCase" ("stage", "number")',
    ],
    [
      "a key that is not unique",
      'drop index "Token_lookup_key"; create index "Token_lookup_key" on "Token" ("lookup")',
    ],
    [
      "another way to delete",
      'alter table "Rating" drop constraint "Rating_seatId_fkey", add constraint "Rating_seatId_fkey" foreign key ("seatId") references "PanelSeat"',
    ],
    ["a table too many", 'create table "Extra" ("id" uuid primary key)'],
  ])("with %s would be found out", async (_what, sql) => {
    await client.query("begin");
    await client.query(sql);
    const found = await foundIn(client);
    await client.query("rollback");
    expect(found).not.toEqual(declaredIn(schema));
  });

  test("holds beside that what only the migrations can say: each by name in one of them", async () => {
    const files = readdirSync(migrations).map((name) => path.join(migrations, name, "migration.sql"));
    const text = files
      .filter(existsSync)
      .map((file) => readFileSync(file, "utf8"))
      .join("\n");
    const beside = await besideTheSchema(client);
    expect(beside).toContain("trigger AuditEntry_append_only");
    expect(beside.filter((line) => !text.includes(line.split(" ").at(-1) ?? ""))).toEqual([]);
  });
});

describe("The history of migrations", () => {
  test("holds every file of the folder as it is now, finished, and nothing else", async () => {
    const { rows } = await client.query(
      "select migration_name as name, checksum from _prisma_migrations where finished_at is not null order by 1",
    );
    const folders = readdirSync(migrations)
      .filter((name) => existsSync(path.join(migrations, name, "migration.sql")))
      .sort();
    const checksum = (name: string) =>
      createHash("sha256")
        .update(readFileSync(path.join(migrations, name, "migration.sql")))
        .digest("hex");
    expect(rows).toEqual(folders.map((name) => ({ name, checksum: checksum(name) })));
  });
});

describe("The generated client", () => {
  test("was made from the schema files as they are now", () => {
    const client = readFileSync("lib/server/generated/internal/class.ts", "utf8");
    const inline = JSON.parse(/"inlineSchema": ("(?:[^"\\]|\\.)*")/.exec(client)?.[1] ?? '""') as string;
    for (const file of readdirSync(schema)) {
      expect(plain(inline)).toContain(plain(readFileSync(path.join(schema, file), "utf8")));
    }
  });
});

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
