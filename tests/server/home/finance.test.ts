import { expect, test } from "vitest";
import { postActuals } from "@/lib/server/actuals/commands";
import { confirmActuals } from "@/lib/server/actuals/confirm";
import type { ActualView } from "@/lib/server/actuals/rows";
import { saveBusinessCase } from "@/lib/server/business-cases/commands";
import type { BusinessCaseView } from "@/lib/server/business-cases/view";
import { proposeMethod } from "@/lib/server/measurement/methods";
import { defineMetric } from "@/lib/server/metrics/commands";
import type { Actor } from "@/lib/server/session";
import { closePeriod, reopenPeriod } from "@/lib/server/value-periods/commands";
import { aBusinessCase, anOutcome } from "@/tests/server/access/objects";
import { aLiveCase, anActor, does, euros } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { proposer, lead, reviewerFinance } = cast;
const second = await anActor({ roles: ["reviewer"], areas: ["finance"] });

type Home = {
  queues: { name: string; cases: { key: string }[] }[];
  quarters: { name: string; waits: string }[];
};

async function homeOf(actor: Actor) {
  const { body } = await call<Home>("GET", "/home", { token: await cast.token(actor) });
  const work = ["confirm", "agree"].flatMap((name) => {
    const queue = body.queues.find((one) => one.name === name);
    return queue ? [[name, ...queue.cases.map(({ key }) => key)]] : [];
  });
  return { work, quarters: body.quarters };
}

test("Finance finds at home what it has to confirm, to agree, to close and to open again, and nobody else does", async () => {
  const { id, key } = await aLiveCase(cast);
  const input = { ...aBusinessCase(), startsOn: "2025-10", benefitsFrom: "2026-01" };
  const { lines } = await does<BusinessCaseView>(lead, saveBusinessCase, {
    target: id,
    input,
    ifNoneMatch: true,
  });
  const nothing = { work: [], quarters: [] };
  expect(await homeOf(reviewerFinance)).toEqual(nothing);

  const claim = { line: lines[1]?.id ?? "", period: "2026-02", amount: euros(500), source: "ledger" };
  const posted = await does<{ data: ActualView[] }>(second, postActuals, { target: id, input: claim });
  const waits = [{ name: "2026-Q1", waits: "close" }];
  expect(await homeOf(reviewerFinance)).toEqual({ work: [["confirm", key]], quarters: waits });
  expect(await homeOf(second)).toEqual({ work: [], quarters: waits });
  expect(await homeOf(lead)).toEqual(nothing);
  expect(await homeOf(proposer)).toEqual(nothing);

  const metric = await does<{ id: string }>(lead, defineMetric, { target: id, input: anOutcome });
  const method = { metric: metric.id, text: "Counted in the helpdesk, before and after." };
  await does(lead, proposeMethod, { target: id, input: method });
  const actuals = [posted.data[0]?.id ?? ""];
  await does(reviewerFinance, confirmActuals, { target: id, input: { actuals, state: "confirmed" } });
  expect(await homeOf(reviewerFinance)).toEqual({ work: [["agree", key]], quarters: waits });

  await does(reviewerFinance, closePeriod, { target: "2026-Q1", input: {} });
  expect((await homeOf(second)).quarters).toEqual([]);
  await does(reviewerFinance, reopenPeriod, {
    target: "2026-Q1",
    input: { reason: "An invoice came late." },
  });
  expect((await homeOf(second)).quarters).toEqual([{ name: "2026-Q1", waits: "openAgain" }]);
  expect((await homeOf(reviewerFinance)).quarters).toEqual([]);
});
