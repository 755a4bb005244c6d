import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { routes } from "@/lib/server/openapi/routes";
import type { Actor } from "@/lib/server/session";
import { aRichCase, type RichCase } from "@/tests/server/access/objects";
import { aList, anUpload } from "@/tests/server/access/writes-on-others";
import { aCaseInScoring, aCaseInTriage, anActor, aSubmittedCase } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

type Row = Record<string, unknown>;

await ownDatabase();
const cast = await aCast();
let rich: RichCase;
let secret: RichCase;

beforeAll(async () => {
  rich = await aRichCase(cast);
  secret = await aRichCase(cast, { confidential: true });
  await aSubmittedCase(cast, { title: "=Waits" });
  await aCaseInTriage(cast);
  await aCaseInScoring(cast);
  const raw = anUpload("commit", aList);
  await call("POST", "/imports", { token: await cast.token(cast.lead), raw });
  for (let index = 0; index < 210; index += 1) await anActor({ name: `Person ${index}`, roles: ["viewer"] });
}, 120_000);

async function asked<Body>(actor: Actor, path: string): Promise<Body> {
  const { status, body, text } = await call<Body>("GET", path, { token: await cast.token(actor) });
  expect([path, status, text.slice(0, 200)]).toEqual([path, 200, expect.any(String)]);
  return body;
}

const exported = (actor: Actor, path: string) =>
  asked<Row[]>(actor, path.includes("?") ? `${path}&format=json` : `${path}?format=json`);

/** What the list itself shows under these names, from page to page. */
async function listed(actor: Actor, path: string, isPaged: boolean): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const part: string = isPaged ? `limit=200${cursor && `&cursor=${cursor}`}` : "";
    const address = part ? `${path}${path.includes("?") ? "&" : "?"}${part}` : path;
    const answer: { data: Row[]; page?: { next: string | null } } = await asked(actor, address);
    rows.push(...answer.data);
    cursor = answer.page?.next ?? null;
  }
  return rows;
}

const lists: [string, keyof typeof actors, boolean, string][] = [
  ["/people", "admin", true, "id"],
  ["/people?role=scorer", "viewer", true, "id"],
  ["/departments", "viewer", true, "code"],
  ["/imports", "lead", false, "id"],
  ["/notices", "scorerA", false, "id"],
  ["/scoring", "scorerA", false, "key"],
  ["/triage", "lead", true, "key"],
  ["/triage?stage=triage", "lead", true, "key"],
  ["/use-cases/{case}/activity?show=changes", "proposer", true, "id"],
  ["/use-cases/{case}/activity?show=comments", "viewer", true, "id"],
  ["/use-cases/{case}/metrics", "viewer", false, "id"],
  ["/metrics/{metric}/readings", "viewer", false, "id"],
];
const actors = {
  admin: cast.admin,
  lead: cast.lead,
  proposer: cast.proposer,
  scorerA: cast.scorerA,
  viewer: cast.viewer,
};

describe("An exported list", () => {
  test.each(lists)("of %s holds for %s every row of it, in its order", async (place, who, isPaged, id) => {
    const path = place.replace("{case}", rich.key).replace("{metric}", rich.metric);
    const [before, query] = path.split("?");
    const rows = await exported(actors[who], `${before}/export${query ? `?${query}` : ""}`);
    const shown = await listed(actors[who], path, isPaged);
    expect(shown.length).toBeGreaterThan(0);
    expect(rows.map((row) => row[id])).toEqual(shown.map((row) => row[id]));
  });

  test("keeps back what the list keeps back", async () => {
    const people = await exported(cast.viewer, "/people/export");
    const others = people.filter(({ id }) => id !== cast.viewer.personId);
    expect(others.length).toBeGreaterThan(200);
    expect(new Set(others.flatMap(Object.keys))).toEqual(new Set(["id", "name", "department", "roles"]));
    const said = JSON.stringify(await exported(cast.viewer, `/use-cases/${rich.key}/activity/export`));
    expect(said).not.toMatch(/111222\d{3}|111_222|riskAnswers/);
  });

  test.each(["/activity/export", "/metrics/export"])(
    "of a case is not there for those to whom the case is not: %s",
    async (rest) => {
      const sent = { token: await cast.token(cast.stranger) };
      const hidden = await call("GET", `/use-cases/${secret.key}${rest}?format=json`, sent);
      const missing = await call("GET", `/use-cases/UC-9999${rest}?format=json`, sent);
      expect([hidden.status, missing.status]).toEqual([404, 404]);
      expect(hidden.text.replace(secret.key, "UC-9999")).toBe(missing.text);
    },
  );

  test("stands in the audit log once it is given, and not where it was refused", async () => {
    const count = () => database().auditEntry.count({ where: { action: "triage.export" } });
    const before = await count();
    await exported(cast.lead, "/triage/export?stage=triage");
    await call("GET", "/triage/export?format=json", { token: await cast.token(cast.viewer) });
    expect(await count()).toBe(before + 1);
    const [latest] = await database().auditEntry.findMany({ orderBy: { seq: "desc" }, take: 1 });
    expect(JSON.parse(latest?.entry ?? "{}")).toMatchObject({ format: "json", narrowedBy: ["stage"] });
  });

  test("is in CSV without a formula, under headings of its own", async () => {
    const token = await cast.token(cast.lead);
    const { text } = await call("GET", "/triage/export?format=csv", { token });
    const rows = parse(text, { columns: true, bom: true }) as Record<string, string>[];
    expect(rows.map(({ Title }) => Title)).toContain("'=Waits");
    expect(rows.map(({ Ready }) => Ready)).toEqual(rows.map(() => expect.stringMatching(/^\d of \d$/)));
  });

  test("comes in all three formats, named after its list", async () => {
    const paths = routes.filter(({ path }) => path.endsWith("/export"));
    expect(paths.length).toBeGreaterThan(11);
    const token = await cast.token(
      await anActor({ name: "Everything", roles: ["lead", "admin", "auditor"] }),
    );
    for (const { path } of paths) {
      for (const format of ["csv", "xlsx", "json"]) {
        const id = path.startsWith("/value/report/") ? "2020-Q1" : rich.metric;
        const address = path.replace("{key}", rich.key).replace("{id}", id);
        const { status, headers } = await call("GET", `${address}?format=${format}`, { token });
        expect([path, format, status]).toEqual([path, format, 200]);
        expect(headers.get("content-disposition")).toMatch(
          new RegExp(`^attachment; filename="[a-z-]+-\\d{4}-\\d\\d-\\d\\d\\.${format}"$`),
        );
      }
    }
  }, 60_000);
});
