import { expect, test } from "vitest";
import type { ActualImport } from "@/lib/server/actuals/import";
import { saveBusinessCase } from "@/lib/server/business-cases/commands";
import type { BusinessCaseView } from "@/lib/server/business-cases/view";
import { database } from "@/lib/server/db";
import type { Actor } from "@/lib/server/session";
import { aBusinessCase } from "@/tests/server/access/objects";
import { aDraft, aLiveCase, does, entriesOf } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { proposer, lead, reviewerFinance, stranger } = cast;

async function aLiveOne(fields: object = {}) {
  const useCase = await aLiveCase(cast, fields);
  const input = { ...aBusinessCase(), startsOn: "2025-10", benefitsFrom: "2026-01" };
  await does<BusinessCaseView>(lead, saveBusinessCase, { target: useCase.id, input, ifNoneMatch: true });
  return useCase;
}

async function send(text: string, mode: "dryRun" | "commit", actor: Actor = reviewerFinance) {
  const token = await cast.token(actor);
  return call<ActualImport>("POST", "/actuals/imports", { token, body: { text, mode } });
}

const countOf = (useCaseId: string) => database().actual.count({ where: { useCaseId } });

test("A list is looked at first, written case by case, and changes nothing when it comes again", async () => {
  const [one, two] = [await aLiveOne(), await aLiveOne()];
  const list = [
    "case;line;month;amount;currency;source;note",
    `${one.key};Renewals kept;2026-02;1.234,50;EUR;Ledger;"from the
monthly report"`,
    `${one.key};build it;2025-11;900;;Ledger;`,
    `${two.key.toLowerCase()};Renewals kept;02/2026;50;;Ledger;`,
  ].join("\n");
  const dry = await send(list, "dryRun");
  expect(dry.status).toBe(200);
  expect(dry.body).toMatchObject({ rows: 3, create: 3, unchanged: 0, errors: [] });
  expect(dry.body.cases).toMatchObject([
    { key: one.key, create: 2, benefit: [{ amountMinor: 123_450 }], cost: [{ amountMinor: 90_000 }] },
    { key: two.key, create: 1 },
  ]);
  expect([await countOf(one.id), await countOf(two.id)]).toEqual([0, 0]);

  expect((await send(list, "commit")).body).toMatchObject({ create: 3, errors: [] });
  expect([await countOf(one.id), await countOf(two.id)]).toEqual([2, 1]);
  const [last] = (await entriesOf(one.id)).slice(-1);
  expect(last).toMatchObject({ action: "actual.post", actorId: reviewerFinance.personId });
  expect((await send(list, "commit")).body).toMatchObject({ create: 0, unchanged: 3, errors: [] });
  expect(await countOf(one.id)).toBe(2);
});

test("Every row against which something stands is told with its column; the others are written", async () => {
  const useCase = await aLiveOne();
  const bare = await aDraft(cast);
  const secret = await aLiveOne({ confidential: true });
  const row = (...cells: string[]) => cells.join(",");
  const list = [
    row("case", "line", "month", "amount", "source", "adoption", "prior period", "colour"),
    row(useCase.key, "Renewals kept", "2026-02", "100", "Ledger", "45 %", "", "red"),
    row(useCase.key, "Renewals kept", "2026-02", "101", "Ledger"),
    row(useCase.key, "Renewals lost", "2026-02", "100", "Ledger"),
    row(useCase.key, "Renewals kept", "soon", '"1,234"', ""),
    row(useCase.key, "Renewals kept", "2025-12", "5", "Ledger"),
    row(useCase.key, "Renewals kept", "2026-03", "5", "Ledger", "45", "perhaps"),
    row(bare.key, "Renewals kept", "2026-02", "5", "Ledger"),
    row("UC-99999", "Renewals kept", "2026-02", "5", "Ledger"),
    row(secret.key, "Renewals kept", "2026-02", "5", "Ledger"),
  ].join("\r\n");
  const { body } = await send(list, "commit");
  expect(body.notices).toEqual(["The column “colour” says nothing here and is left out."]);
  expect(body.errors.map((error) => [error.row, error.column])).toEqual([
    [3, "amount"],
    [4, "line"],
    [5, "amount"],
    [5, "month"],
    [5, "source"],
    [6, "month"],
    [7, "adoption"],
    [7, "priorPeriod"],
    [8, "case"],
    [9, "case"],
    [10, "case"],
  ]);
  expect(body.errors[0]).toMatchObject({ code: "otherValue" });
  const unknown = body.errors.filter(({ row: at }) => at >= 9).map(({ problem }) => problem);
  expect(new Set(unknown).size).toBe(1);
  expect(body).toMatchObject({ rows: 9, create: 1 });
  expect([await countOf(useCase.id), await countOf(secret.id)]).toEqual([1, 0]);
});

test("It is for those who may enter amounts of the case, and says what a list lacks", async () => {
  const useCase = await aLiveOne();
  const list = `case,line,month,amount,source\n${useCase.key},Renewals kept,2026-02,5,Ledger`;
  expect((await send(list, "commit", stranger)).body.errors).toMatchObject([{ row: 2, column: "case" }]);
  expect((await send(list, "commit", proposer)).body).toMatchObject({ create: 1, errors: [] });
  const bad = await send("case,amount\nUC-0001,5", "dryRun");
  expect([bad.status, bad.text]).toEqual([422, expect.stringContaining("line, month, source")]);
  expect((await send("case,line,month,amount,source\n", "dryRun")).status).toBe(422);
  expect((await send('case,line\n"UC', "dryRun")).status).toBe(422);
});
