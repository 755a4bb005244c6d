import { describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { defineMetric, editMetric, recordReadings } from "@/lib/server/metrics/commands";
import { correctReading } from "@/lib/server/metrics/correct-reading";
import { listMetrics } from "@/lib/server/metrics/queries";
import { ask } from "@/lib/server/query";
import { anOutcome, aReading } from "@/tests/server/access/objects";
import { aDraft, type Case, does, entriesOf } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { proposer, delivery, lead, viewer } = cast;

async function aMetric() {
  const useCase = await aDraft(cast);
  const metric = await does<Case>(proposer, defineMetric, { target: useCase.id, input: anOutcome });
  return { useCase, metric };
}

const record = (target: string, input: unknown) =>
  does<{ data: unknown[] }>(delivery, recordReadings, { target, input });

describe("A success metric", () => {
  test("belongs to a case whose version it leaves alone", async () => {
    const { useCase, metric } = await aMetric();
    expect(metric).toMatchObject({ ...anOutcome, version: 1, weight: 1, critical: false, cadenceDays: 30 });
    expect((await database().useCase.findUniqueOrThrow({ where: { id: useCase.id } })).version).toBe(1);
    const [last] = (await entriesOf(useCase.id)).slice(-1);
    expect(last).toMatchObject({ action: "metric.define", objectType: "metric", objectId: metric.id });
  });

  test("is judged as a whole when a part of it is changed", async () => {
    const { metric } = await aMetric();
    const edit = (input: object, ifMatch: number) =>
      does(lead, editMetric, { target: metric.id, input, ifMatch });
    await expect(edit({ target: { value: 50, on: "2027-06-30" } }, 1)).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await edit({ direction: "lower", target: { value: 50, on: "2027-06-30" } }, 1)).toMatchObject({
      direction: "lower",
      baseline: anOutcome.baseline,
      version: 2,
    });
  });

  test("with a range keeps both ends, and loses them when it gets one value again", async () => {
    const { metric } = await aMetric();
    const range = { lo: 60, hi: 70, on: "2027-06-30" };
    const ranged = await does(lead, editMetric, {
      target: metric.id,
      input: { direction: "range", target: range },
      ifMatch: 1,
    });
    expect(ranged).toMatchObject({ direction: "range", target: range });
    const back = { direction: "higher", target: anOutcome.target };
    expect(await does(lead, editMetric, { target: metric.id, input: back, ifMatch: 2 })).toMatchObject(back);
  });
});

describe("Readings", () => {
  test("that come again with the same value change nothing", async () => {
    const { metric } = await aMetric();
    await record(metric.id, aReading);
    const again = await record(metric.id, [aReading, { ...aReading, on: "2026-11-01", value: 67 }]);
    expect(again.data).toEqual([
      expect.objectContaining({ on: "2026-11-01", value: 67 }),
      expect.objectContaining({ on: "2026-10-31", value: 66 }),
    ]);
  });

  test("that come again with another value are refused by row, and none of their list is taken", async () => {
    const { metric } = await aMetric();
    await record(metric.id, aReading);
    const list = [
      { ...aReading, on: "2026-11-01" },
      { ...aReading, value: 65 },
    ];
    await expect(record(metric.id, list)).rejects.toMatchObject({
      code: "conflict",
      fields: [expect.objectContaining({ field: "1.value", code: "otherValue" })],
    });
    expect(await database().reading.count({ where: { metricId: metric.id } })).toBe(1);
  });

  test("of two sources on one day stand beside each other", async () => {
    const { metric } = await aMetric();
    await record(metric.id, [
      aReading,
      { ...aReading, source: "survey", value: 40, n: 12, modelVersion: "v2" },
    ]);
    const { body } = await call<{ data: unknown[] }>("GET", `/metrics/${metric.id}/readings`, {
      token: await cast.token(viewer),
    });
    expect(body.data).toEqual([
      expect.objectContaining({ source: "helpdesk", n: null }),
      expect.objectContaining({ source: "survey", n: 12, modelVersion: "v2" }),
    ]);
  });

  test("leave the version of their metric alone", async () => {
    const { metric } = await aMetric();
    await record(metric.id, aReading);
    expect(await database().successMetric.findUnique({ where: { id: metric.id } })).toMatchObject({
      version: 1,
    });
  });

  test("are corrected with the log keeping what they were", async () => {
    const { metric, useCase } = await aMetric();
    await record(metric.id, aReading);
    const { id } = await database().reading.findFirstOrThrow({ where: { metricId: metric.id } });
    const input = { value: 64, reason: "Counted twice." };
    expect(await does(proposer, correctReading, { target: id, input, ifMatch: 1 })).toMatchObject({
      value: 64,
      version: 2,
    });
    const [last] = (await entriesOf(useCase.id)).slice(-1);
    expect(JSON.parse(last?.entry ?? "{}")).toMatchObject({
      action: "reading.correct",
      reason: "Counted twice.",
      before: { value: 66 },
      after: { value: 64 },
    });
  });
});

describe("The latest reading", () => {
  const reading = (on: string, value: number) => ({ ...aReading, on, value });
  const latest = async (id: string) => {
    const row = await database().successMetric.findUniqueOrThrow({ where: { id } });
    return [row.latestOn?.toISOString().slice(0, 10), row.latestValue];
  };

  test("stands beside its metric, whatever comes in between, and follows a correction", async () => {
    const { metric } = await aMetric();
    await record(metric.id, [reading("2026-06-30", 66), reading("2026-08-31", 70)]);
    expect(await latest(metric.id)).toEqual(["2026-08-31", 70]);
    await record(metric.id, reading("2026-07-31", 68));
    expect(await latest(metric.id)).toEqual(["2026-08-31", 70]);
    const { id } = await database().reading.findFirstOrThrow({ where: { metricId: metric.id, value: 70 } });
    await does(lead, correctReading, { target: id, input: { value: 71 }, ifMatch: 1 });
    expect(await latest(metric.id)).toEqual(["2026-08-31", 71]);
  });

  test("gives a colour only once the case is live", async () => {
    const { useCase, metric } = await aMetric();
    const lastWeek = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);
    await record(metric.id, reading(lastWeek, 70));
    const asked = () => ask(listMetrics, lead, {}, useCase.id);
    expect(await asked()).toMatchObject({
      health: { status: "grey" },
      data: [{ health: { status: "grey" } }],
    });
    await database().useCase.update({ where: { id: useCase.id }, data: { liveOn: new Date("2026-01-01") } });
    expect((await asked()).data[0]?.health).toMatchObject({ greyBecause: null });
  });
});

test("a model metric names its frozen test set and the version of the model", async () => {
  const useCase = await aDraft(cast);
  const model = { ...anOutcome, type: "model" };
  await expect(does(proposer, defineMetric, { target: useCase.id, input: model })).rejects.toMatchObject({
    fields: [{ field: "testSet" }, { field: "modelVersion" }],
  });
  const named = { ...model, testSet: "June, frozen", modelVersion: "m-3" };
  expect(await does(proposer, defineMetric, { target: useCase.id, input: named })).toMatchObject(named);
});
