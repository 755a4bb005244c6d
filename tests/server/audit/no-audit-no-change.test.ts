import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { createUseCase, editUseCase } from "@/lib/server/use-cases/commands";
import { aDraft, aTeam, does } from "@/tests/support/builders";
import { ownDatabase } from "@/tests/support/world";

const { ownerUrl } = await ownDatabase();

afterAll(() => database().$disconnect());

describe("Where the audit log cannot be written", () => {
  test("nothing is changed either, and afterwards everything goes on without a gap", async () => {
    const team = await aTeam();
    const { id } = await aDraft(team);
    const edit = () =>
      does(team.proposer, editUseCase, { target: id, input: { title: "Changed" }, ifMatch: 1 });
    await asOwner("alter function audit_append(jsonb) rename to audit_gone");
    await expect(edit()).rejects.toThrow();
    await expect(does(team.proposer, createUseCase, { input: { title: "New" } })).rejects.toThrow();
    expect(await database().useCase.findMany({ select: { title: true, version: true } })).toEqual([
      { title: "Answer benefits questions", version: 1 },
    ]);
    await asOwner("alter function audit_gone(jsonb) rename to audit_append");
    await edit();
    const entries = await database().auditEntry.findMany({ orderBy: { seq: "asc" } });
    expect(entries.map(({ seq, action }) => `${seq} ${action}`)).toEqual([
      "1 useCase.create",
      "2 useCase.edit",
    ]);
  });
});

async function asOwner(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}
