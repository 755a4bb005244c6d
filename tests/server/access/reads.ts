import { database } from "@/lib/server/db";
import type { RichCase } from "@/tests/server/access/objects";
import { aJobId, aMappedImport } from "@/tests/server/access/writes-on-imports";
import { aDraft } from "@/tests/support/builders";
import type { Cast } from "@/tests/support/world";

/** One GET of the API: `name` is its row in the matrix, `path` what is called. */
export interface Read {
  name: string;
  path: string;
}

const ofCase = [
  "",
  "/activity",
  "/actuals",
  "/activity/export?format=json",
  "/blockers",
  "/business-case",
  "/business-case/versions",
  "/comments",
  "/decisions",
  "/follow",
  "/gates",
  "/likenesses",
  "/measurement",
  "/mentionable",
  "/merged-cases",
  "/metrics",
  "/overrides",
  "/metrics/export?format=json",
  "/panel",
  "/progress",
  "/rating",
  "/ratings",
  "/score",
  "/similar-cases",
  "/value-checks",
  "/tranches",
  "/versions",
];

/** Every GET on one case and on what hangs on it. */
export function readsOf({ key, metric }: RichCase, mark = ""): Read[] {
  return [
    ...ofCase.map((rest) => ({
      name: `GET /use-cases/{key}${rest.replace(/\?.*/, "")}${mark}`,
      path: `/use-cases/${key}${rest}`,
    })),
    { name: `GET /use-cases/{key}/diff${mark}`, path: `/use-cases/${key}/diff?from=1` },
    {
      name: `GET /use-cases/{key}/business-case/diff${mark}`,
      path: `/use-cases/${key}/business-case/diff?from=1`,
    },
    { name: `GET /use-cases/{key}/versions/{number}${mark}`, path: `/use-cases/${key}/versions/1` },
    { name: `GET /metrics/{id}/readings${mark}`, path: `/metrics/${metric}/readings` },
    {
      name: `GET /metrics/{id}/readings/export${mark}`,
      path: `/metrics/${metric}/readings/export?format=json`,
    },
  ];
}

/** Every GET that names no case. */
export async function otherReads(cast: Cast): Promise<Read[]> {
  const upload = await database().import.create({
    data: {
      preset: "us-federal-2024",
      source: "us-federal-2024",
      fileName: "list.csv",
      sha256: "0".repeat(64),
      rows: 0,
      created: 0,
      updated: 0,
      unchanged: 0,
      report: {},
      byId: cast.lead.personId,
      at: new Date(),
    },
  });
  const change = await database().bulkChange.create({
    data: { byId: cast.lead.personId, at: new Date(), change: { follow: true }, rows: [] },
  });
  const list = await aMappedImport(cast);
  const named: [string, string][] = [
    ["/audit", ""],
    ["/audit/export", "?format=json"],
    ["/benefit-pools", ""],
    ["/finance-policy", ""],
    ["/finance-policy/outdated", ""],
    ["/gates", ""],
    ["/value-periods", ""],
    ["/value-periods/{id}", "2020-Q1"],
    ["/value-periods/{id}/rows", "2020-Q1"],
    ["/bulk-changes/{id}", change.id],
    ["/bulk-changes", ""],
    ["/calibration", ""],
    ["/cycles/{id}", "current"],
    ["/departments/{id}", cast.departmentId],
    ["/departments", ""],
    ["/departments/export", "?format=json"],
    ["/home", ""],
    ["/import-presets", ""],
    ["/imports/{id}", upload.id],
    ["/imports/{id}/reading", list],
    ["/imports/{id}/rejected", list],
    ["/imports", ""],
    ["/imports/export", "?format=json"],
    ["/intake-statistics", ""],
    ["/jobs/{id}", await aJobId(cast)],
    ["/me", ""],
    ["/notices", ""],
    ["/notices/export", "?format=json"],
    ["/openapi.json", ""],
    ["/overrides", ""],
    ["/panels", ""],
    ["/people/{id}", cast.viewer.personId],
    ["/people", ""],
    ["/people/export", "?format=json"],
    ["/portfolio", ""],
    ["/portfolio/attention", ""],
    ["/portfolio/export", "?format=json"],
    ["/quick-looks", ""],
    ["/portfolio/matrix", ""],
    ["/saved-views", ""],
    ["/scoring-model", ""],
    ["/scoring-model/versions", ""],
    ["/scoring", ""],
    ["/scoring/export", "?format=json"],
    ["/sessions", ""],
    ["/tokens", ""],
    ["/triage", ""],
    ["/value", ""],
    ["/value/report/{id}", "2020-Q1"],
    ["/value/report/{id}/cases", "2020-Q1"],
    ["/value/report/{id}/pack", "2020-Q1"],
    ["/value/track-record", ""],
    ["/triage/export", "?format=json"],
    ["/use-cases", ""],
    ["/use-cases/export", "?format=json"],
    ["/value-checks", ""],
  ];
  const plain = named.map(([route, id]) => ({
    name: `GET ${route}`,
    path: route.includes("{id}") ? route.replace("{id}", id) : `${route}${id}`,
  }));
  const { key } = await aDraft(cast);
  return [
    ...plain,
    { name: "GET /panels/suggestion", path: `/panels/suggestion?cases=${key}` },
    {
      name: "GET /value/report/{id}/cases/export",
      path: "/value/report/2020-Q1/cases/export?format=json",
    },
  ];
}
