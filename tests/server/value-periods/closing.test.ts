import { expect, test } from "vitest";
import { correctActual, postActuals } from "@/lib/server/actuals/commands";
import { confirmActuals } from "@/lib/server/actuals/confirm";
import type { ActualView } from "@/lib/server/actuals/rows";
import { saveBusinessCase } from "@/lib/server/business-cases/commands";
import type { BusinessCaseView } from "@/lib/server/business-cases/view";
import { closePeriod, reopenPeriod } from "@/lib/server/value-periods/commands";
import type { PeriodView } from "@/lib/server/value-periods/rows";
import { aBusinessCase } from "@/tests/server/access/objects";
import { aLiveCase, anActor, does, euros } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { proposer, lead, reviewerFinance } = cast;

type Posted = { data: ActualView[] };

test("A quarter is closed with a name and a hash, never changes, and is opened again by two people", async () => {
  const useCase = await aLiveCase(cast);
  const input = { ...aBusinessCase(), startsOn: "2025-10", benefitsFrom: "2026-01" };
  const sent = { target: useCase.id, input, ifNoneMatch: true };
  const { lines } = await does<BusinessCaseView>(lead, saveBusinessCase, sent);
  const line = lines[1]?.id ?? "";
  const claim = (period: string, amount: number, more: object = {}) => ({
    ...{ line, period, amount: euros(amount), source: "ledger", ...more },
  });
  const post = (actual: object) => does<Posted>(proposer, postActuals, { target: useCase.id, input: actual });
  await post(claim("2026-01", 1_000));
  const { data } = await post([claim("2026-02", 2_000), claim("2026-05", 500)]);
  const february = data.find(({ period }) => period === "2026-02");
  const actuals = [february?.id ?? ""];
  await does(reviewerFinance, confirmActuals, { target: useCase.id, input: { actuals, state: "confirmed" } });

  const close = (name: string, body: object) =>
    does<PeriodView>(reviewerFinance, closePeriod, { target: name, input: body });
  await expect(close("2026-Q2", {})).rejects.toMatchObject({ code: "conflict" });
  await expect(close("2026-Q1", { ledgerTotal: euros(1_900) })).rejects.toMatchObject({
    code: "invalid",
    fields: [expect.objectContaining({ field: "difference" }), expect.objectContaining({ field: "leakage" })],
  });
  const { body: before } = await call<{ checks: object }>("GET", "/value-periods/2026-Q1", {
    token: await cast.token(reviewerFinance),
  });
  expect(before.checks).toMatchObject({ rows: 2, unconfirmed: 1, confirmed: euros(2_000) });
  const closed = await close("2026-Q1", {
    ledgerTotal: euros(1_900),
    difference: "An invoice is booked in April.",
    leakage: "The hours went into other work.",
  });
  expect(closed).toMatchObject({
    state: "closed",
    closedBy: reviewerFinance.name,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });

  const correct = { target: actuals[0] ?? "", input: { amount: euros(1), reason: "Wrong." }, ifMatch: 2 };
  await expect(does(proposer, correctActual, correct)).rejects.toMatchObject({ code: "conflict" });
  await expect(post(claim("2026-03", 50))).rejects.toMatchObject({
    code: "invalid",
    fields: [expect.objectContaining({ field: "period" })],
  });
  const late = await post(claim("2026-03", 50, { priorPeriod: true }));
  expect(late.data.find(({ period }) => period === "2026-03")?.postedIn).not.toBe("2026-03");

  const reopen = (actor: typeof lead) =>
    does<PeriodView>(actor, reopenPeriod, { target: "2026-Q1", input: { reason: "The invoice came." } });
  expect(await reopen(reviewerFinance)).toMatchObject({ state: "closed" });
  await expect(reopen(reviewerFinance)).rejects.toMatchObject({ code: "conflict" });
  const second = await anActor({ roles: ["reviewer"], areas: ["finance"] });
  expect(await reopen(second)).toMatchObject({ state: "open", hash: null });
});
