import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import type { AuditExportRow } from "@/lib/domain/audit/export-columns";
import { type RankingExportRow, rankingColumns } from "@/lib/domain/portfolio/export-columns";
import { database } from "@/lib/server/db";
import { endpoint } from "@/lib/server/endpoint";
import { editCycle } from "@/lib/server/portfolio/commands";
import { exportRanking } from "@/lib/server/portfolio/export";
import type { Portfolio } from "@/lib/server/portfolio/queries";
import type { Actor } from "@/lib/server/session";
import { aRichCase } from "@/tests/server/access/objects";
import { aDraft, aRow, does, euros } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();

const ranked = (index: number) => ({
  stage: "review",
  priority: 90 - index / 10,
  impact: 4,
  feasibility: 4,
  prioritySe: 3,
  revealedAt: new Date("2026-11-01T08:00:00Z"),
  cost: 100_000n,
  valueYearLow: 100n,
  valueYearLikely: 200n,
  valueYearHigh: 300n,
  currency: "EUR",
});

beforeAll(async () => {
  for (let index = 0; index < 230; index += 1) {
    await aRow({ ...ranked(index), title: `=Case ${index}`, confidential: index % 50 === 7 });
  }
  await does(cast.lead, editCycle, {
    target: "current",
    input: { budget: euros(450_000) },
    ifMatch: null,
  });
  await aRichCase(cast, { confidential: true, title: "Zyxomma" });
  await aDraft(cast, { title: "A draft" });
}, 60_000);

const exported = async <Row>(actor: Actor, path: string) =>
  (await call<Row[]>("GET", path, { token: await cast.token(actor) })).body;

describe("The exported ranking", () => {
  test("holds every row in its place, with the budget line, as the portfolio shows it to the same person", async () => {
    for (const actor of [cast.lead, cast.viewer, cast.executive]) {
      const rows = await exported<RankingExportRow>(actor, "/portfolio/export?format=json");
      const shown = await exported<never>(actor, "/portfolio?limit=500");
      const { ranking } = shown as unknown as Portfolio;
      expect(ranking.length).toBeGreaterThan(200);
      expect(rows.map(({ rank, key, cutLine, movement }) => ({ rank, key, cutLine, movement }))).toEqual(
        ranking.map(({ rank, key, cutLine, movement }) => ({ rank, key, cutLine, movement })),
      );
    }
  });

  test("is narrowed as the portfolio is and keeps the places of the whole", async () => {
    await aRow({ ...ranked(3), stage: "parked", priority: 80.05, title: "Parked" });
    const rows = await exported<RankingExportRow>(cast.lead, "/portfolio/export?format=json&stage=parked");
    expect(rows.map(({ title }) => title)).toEqual(["Parked"]);
    expect(rows[0]?.rank).toBeGreaterThan(90);
  });

  test("shows money and the budget line to those alone who may read it", async () => {
    const [first] = await exported<RankingExportRow>(cast.lead, "/portfolio/export?format=json");
    expect(first).toMatchObject({ cost: 1000, valueYearLikely: 2, currency: "EUR", cutLine: "above" });
    const rows = await exported<RankingExportRow>(cast.viewer, "/portfolio/export?format=json");
    for (const row of rows) {
      expect(row).toMatchObject({ cost: null, valueYearLikely: null, currency: null, cutLine: null });
    }
  });

  test("is in CSV a file with its headings and without a formula", async () => {
    const request = new Request("http://localhost:3000/api/v1/portfolio/export?format=csv", {
      headers: { authorization: `Bearer ${await cast.token(cast.lead)}` },
    });
    const response = await endpoint(exportRanking)(request, { params: Promise.resolve({}) });
    expect(response.headers.get("content-disposition")).toMatch(
      /^attachment; filename="portfolio-ranking-\d{4}-\d\d-\d\d\.csv"$/,
    );
    const [head, ...lines] = parse(await response.text(), { bom: true }) as string[][];
    expect(head).toEqual(rankingColumns.map(({ heading }) => heading));
    const titles = lines.map((line) => line[3] ?? "");
    expect(titles).toContain("'=Case 1");
    expect(titles.filter((title) => title.startsWith("="))).toEqual([]);
  });
});

describe("The exported audit log", () => {
  test("holds every entry that the log lists to the same person, latest first, and itself comes after", async () => {
    const { body } = await call<{ data: { id: string; entry: unknown }[] }>("GET", "/audit?limit=200", {
      token: await cast.token(cast.auditor),
    });
    const rows = await exported<AuditExportRow>(cast.auditor, "/audit/export?format=json");
    const known = new Set(body.data.map(({ id }) => id));
    const same = rows.filter(({ id }) => known.has(String(id)));
    expect(same.map(({ id, entry }) => ({ id, entry }))).toEqual(
      body.data.map(({ id, entry }) => ({ id, entry })),
    );
    const [latest] = await database().auditEntry.findMany({ orderBy: { seq: "desc" }, take: 1 });
    expect(JSON.parse(latest?.entry ?? "{}")).toMatchObject({ action: "audit.export", format: "json" });
  });

  test("is narrowed to an action, and reaches past one page of the log", async () => {
    const rows = await exported<AuditExportRow>(cast.auditor, "/audit/export?format=json&action=cycle.edit");
    expect(new Set(rows.map(({ action }) => action))).toEqual(new Set(["cycle.edit"]));
    for (let index = 0; index < 210; index += 1) await aDraft(cast, { title: `Draft ${index}` });
    const drafts = await exported<AuditExportRow>(
      cast.auditor,
      "/audit/export?format=json&action=useCase.create",
    );
    expect(drafts.length).toBeGreaterThan(210);
  }, 60_000);

  test("is not for those to whom the log is not", async () => {
    const { status } = await call("GET", "/audit/export?format=json", { token: await cast.token(cast.lead) });
    expect(status).toBe(403);
  });
});
