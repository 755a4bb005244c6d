import { describe, expect, test } from "vitest";
import { aRichCase, valued } from "@/tests/server/access/objects";
import { aRow } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { statementsOf } from "@/tests/support/statements";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const counted = statementsOf();
const token = await cast.token(cast.proposer);
const rich = await aRichCase(cast);
for (let index = 0; index < 60; index += 1)
  await aRow({ priority: index, impact: 3, feasibility: 3, prioritySe: 1 });

const everything = {
  title: "Answer benefits questions",
  department: cast.departmentId,
  problem: "The same forty questions.",
  audience: "4,000 employees",
  yearlyVolume: { low: 1, high: 2 },
  owner: cast.viewer.email,
  sponsor: cast.lead.email,
  benefitOwner: cast.delivery.email,
  tags: ["benefits"],
  ...valued,
};

describe("The statements that a call says to the database", () => {
  test("are at most 8 to create a case with everything", async () => {
    const said = await counted(() => call("POST", "/use-cases", { token, body: everything }));
    expect(said.length, said.join("\n")).toBeLessThanOrEqual(8);
    expect(said.length).toBeGreaterThan(3);
  });

  test("are at most 8 to change everything on a case", async () => {
    const made = await call<{ key: string }>("POST", "/use-cases", { token, body: { title: "New" } });
    const path = `/use-cases/${made.body.key}`;
    const said = await counted(() =>
      call("PATCH", path, { token, body: everything, headers: { "if-match": '"1"' } }),
    );
    expect(said.length, said.join("\n")).toBeLessThanOrEqual(8);
    expect(said.some((query) => query.startsWith("UPDATE"))).toBe(true);
  });

  test.each([
    "/use-cases",
    "/use-cases?sort=-priority",
    "/use-cases?sort=-priority&limit=5",
    "/use-cases?q=benefits&stage=approved",
    "/use-cases?q=benifits&sort=-priority",
    "/use-cases?mine=true&sort=department,-priority",
    `/use-cases/${rich.key}`,
    `/use-cases/${rich.key}/activity`,
    `/use-cases/${rich.key}/comments`,
    `/use-cases/${rich.key}/decisions`,
    `/use-cases/${rich.key}/diff?from=1`,
    `/use-cases/${rich.key}/diff?from=1&to=2`,
    `/use-cases/${rich.key}/follow`,
    `/use-cases/${rich.key}/likenesses`,
    `/use-cases/${rich.key}/merged-cases`,
    `/use-cases/${rich.key}/similar-cases`,
    `/use-cases/${rich.key}/mentionable?q=e`,
    `/use-cases/${rich.key}/versions`,
    `/use-cases/${rich.key}/versions/1`,
    `/use-cases/${rich.key}/blockers`,
    `/use-cases/${rich.key}/metrics`,
    `/use-cases/${rich.key}/progress`,
    "/notices",
    "/scoring",
    "/people",
    "/departments",
  ])("are at most 3 to read: %s", async (path) => {
    const said = await counted(() => call("GET", path, { token }));
    expect(said.length, said.join("\n")).toBeLessThanOrEqual(3);
    expect(said.length).toBeGreaterThan(0);
  });

  test.each(["/triage", "/triage?limit=1&stage=triage", `/panels/suggestion?cases=${rich.key}`])(
    "are at most 3 for a lead to read: %s",
    async (path) => {
      const lead = await cast.token(cast.lead);
      const said = await counted(() => call("GET", path, { token: lead }));
      expect(said.length, said.join("\n")).toBeLessThanOrEqual(3);
      expect(said.length).toBeGreaterThan(0);
    },
  );

  test("do not grow with the rows of a page", async () => {
    const few = await counted(() => call("GET", "/use-cases?limit=1", { token }));
    const many = await counted(() => call("GET", "/use-cases?limit=60", { token }));
    expect(many.length).toBe(few.length);
  });

  test("do not grow with the readings that are sent at once", async () => {
    const readings = Array.from({ length: 200 }, (_, day) => ({
      on: new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
      value: day,
      source: "helpdesk",
    }));
    const record = (body: unknown) =>
      counted(() => call("POST", `/metrics/${rich.metric}/readings`, { token, body }));
    const one = await record(readings[0]);
    expect((await record(readings)).length).toBe(one.length);
  });
});
