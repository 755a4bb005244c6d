import type { Page } from "@playwright/test";
import type { SamplePerson } from "./sign-in";

/** One page of the app as one person meets it on the sample portfolio. */
export interface Route {
  /** The folder of its page.tsx below app/, without the groups in brackets. */
  page: string;
  /** What a browser is sent to; a function where the address names a record, which the person looks up. */
  address: string | ((page: Page) => Promise<string>);
}

export type Reader = SamplePerson | "nobody";

const parts = [
  "activity",
  "data",
  "delivery",
  "governance",
  "metrics",
  "print",
  "scores",
  "value",
  "versions",
];

/** Every page of the app, each by somebody for whom it is as full as it gets. */
export const routes: Record<string, Route[]> = {
  nobody: [
    { page: "sign-in", address: "/sign-in" },
    { page: "set-up", address: "/set-up#admin.code" },
    { page: "unsubscribe/[token]", address: "/unsubscribe/cut-off" },
  ],
  viewer: [
    { page: "", address: "/" },
    { page: "account", address: "/account" },
    { page: "use-cases/[key]", address: (page) => firstCase(page, "stage=retired") },
    { page: "not-found", address: "/nowhere" },
  ],
  proposer: [{ page: "use-cases/new", address: "/use-cases/new" }],
  lead: [
    { page: "", address: "/" },
    { page: "use-cases", address: "/use-cases" },
    { page: "use-cases", address: "/use-cases?stage=live&q=nothing-like-it" },
    { page: "use-cases/[key]", address: (page) => firstCase(page, "stage=triage") },
    { page: "use-cases/[key]", address: (page) => firstCase(page, "stage=scoring") },
    { page: "use-cases/[key]", address: (page) => firstCase(page, "stage=review") },
    { page: "use-cases/[key]", address: (page) => firstCase(page, "stage=live") },
    ...parts.map((part) => ({
      page: `use-cases/[key]/${part}`,
      address: async (page: Page) => `${await firstCase(page, "stage=live")}/${part}`,
    })),
    {
      page: "use-cases/[key]/edit",
      address: async (page) => `${await firstCase(page, "stage=triage")}/edit`,
    },
    {
      page: "use-cases/[key]/value",
      address: async (page) => `${await firstCase(page, "stage=triage")}/value?edit=yes`,
    },
    { page: "finance", address: "/finance" },
    { page: "finance/import", address: "/finance/import" },
    { page: "finance/gates", address: "/finance/gates" },
    { page: "finance/quarters", address: "/finance/quarters" },
    { page: "finance/quarters/[name]", address: "/finance/quarters/2026-Q3" },
    { page: "scoring/model", address: "/scoring/model" },
    { page: "scoring/quick-look", address: "/scoring/quick-look" },
    { page: "scoring/value-check", address: "/scoring/value-check" },
    { page: "portfolio", address: "/portfolio" },
    { page: "portfolio", address: "/portfolio?view=matrix" },
    { page: "portfolio/intake", address: "/portfolio/intake" },
    { page: "imports", address: "/imports" },
    { page: "imports/new", address: "/imports/new" },
    { page: "triage", address: "/triage" },
  ],
  executive: [
    { page: "portfolio", address: "/portfolio?stage=review" },
    { page: "value", address: "/value" },
    { page: "value/report/[period]", address: "/value/report/latest" },
    { page: "value/rows", address: "/value/rows?figure=came&period=latest" },
    { page: "value/track-record", address: "/value/track-record" },
  ],
  "scorer-b": [
    { page: "", address: "/" },
    { page: "scoring", address: "/scoring" },
    { page: "scoring/calibration", address: "/scoring/calibration" },
    { page: "scoring/[key]", address: (page) => firstSheet(page, "scoring") },
    { page: "scoring/[key]", address: (page) => firstSheet(page, "review") },
    { page: "notices", address: "/notices" },
  ],
  auditor: [{ page: "admin/audit", address: "/admin/audit" }],
  admin: [
    { page: "admin", address: "/admin" },
    { page: "admin/people", address: "/admin/people" },
    { page: "admin/people/new", address: "/admin/people/new" },
    { page: "admin/people/[id]", address: (page) => person(page, "Lucia") },
    { page: "admin/departments", address: "/admin/departments" },
    { page: "admin/roles", address: "/admin/roles" },
  ],
} satisfies Partial<Record<Reader, Route[]>>;

/** Pages of records that the sample portfolio has none of; the named spec makes one and looks at its page. */
export const lookedAtElsewhere: Record<string, string> = { "imports/[id]": "import.spec.ts" };

export async function addressOf(page: Page, { address }: Route): Promise<string> {
  return typeof address === "string" ? address : address(page);
}

async function firstCase(page: Page, filter: string): Promise<string> {
  const [first] = await listed<{ key: string }>(page, `/use-cases?limit=1&${filter}`);
  return `/use-cases/${first?.key}`;
}

async function firstSheet(page: Page, stage: string): Promise<string> {
  const queue = await listed<{ key: string; stage: string }>(page, "/scoring");
  return `/scoring/${queue.find((entry) => entry.stage === stage)?.key}`;
}

async function person(page: Page, name: string): Promise<string> {
  const [first] = await listed<{ id: string }>(page, `/people?q=${name}`);
  return `/admin/people/${first?.id}`;
}

async function listed<Row>(page: Page, path: string): Promise<Row[]> {
  const answer = await page.request.get(`/api/v1${path}`);
  return ((await answer.json()) as { data: Row[] }).data;
}
