import { setTimeout as pause } from "node:timers/promises";
import type { Mapping } from "@/lib/domain/imports/mapping/mapping";
import type { ImportView } from "@/lib/server/imports/rows";
import type { JobView } from "@/lib/server/jobs/rows";
import { call, type Received } from "@/tests/support/call";

/** A list as a department keeps it: semicolons, German headers, a title above, one number of its own per row. */
export const germanHeader = [
  "Nr",
  "Anwendungsfall",
  "Abteilung",
  "Beschreibung",
  "Status",
  "Nutzen pro Jahr",
  "Datenlage",
];

export type GermanRow = [string, string, string, string, string, string, string];

export const germanRows: GermanRow[] = [
  ["A-1", "Post sortieren", "Poststelle", "Die Post wird von Hand sortiert.", "Idee", "120.000,50", "4"],
  ["A-2", "Angebote schreiben", "Vertrieb", "Angebote dauern zwei Tage.", "WIP", "80.000", ""],
  ["A-3", "Fragen beantworten", "Vertrieb", "Vierzig Fragen, viertausend Leute.", "Idee", "", "2"],
];

export function germanList(rows: readonly (readonly string[])[] = germanRows): string {
  return `\uFEFF${[germanHeader, ...rows].map((cells) => cells.map(quoted).join(";")).join("\r\n")}\r\n`;
}

function quoted(cell: string): string {
  return /[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const column = (index: number, target: Mapping["columns"][number]["target"], options = {}) => {
  return { index, header: germanHeader[index] ?? "", target, options };
};

/** What its columns mean here. */
export function germanMapping(change: Partial<Mapping> = {}): Mapping {
  return {
    source: "Anwendungsfälle",
    columns: [
      column(0, "externalId"),
      column(1, "title"),
      column(2, "department"),
      column(3, "problem"),
      column(4, "stage"),
      column(5, "valueYear", { decimalComma: true, currency: "EUR" }),
      column(6, "score.data_availability", { scale: "1-5" }),
    ],
    values: {
      stage: [
        { from: "Idee", to: "submitted" },
        { from: "WIP", to: "building" },
      ],
    },
    identity: { rule: "bySource", columns: [0] },
    defaults: {},
    ...change,
  };
}

interface Uploaded {
  id: string;
  version: number;
  columns: { header: string; target: string; samples: string[] }[];
  header: string[];
}

/** Uploads a list for going through it step by step. */
export async function uploaded(token: string, content: string, name = "list.csv"): Promise<Uploaded> {
  const form = new FormData();
  form.set("mode", "upload");
  form.set("file", new File([content], name));
  const { status, body } = await call<Uploaded>("POST", "/imports", { token, raw: form });
  if (status !== 201) throw new Error(`The upload was refused: ${JSON.stringify(body)}`);
  return body;
}

export function edited(
  token: string,
  { id, version }: { id: string; version: number },
  body: Record<string, unknown>,
): Promise<Received<{ version: number; code: string; errors: { field: string }[] }>> {
  return call("PATCH", `/imports/${id}`, { token, body, headers: { "if-match": `"${version}"` } });
}

/** A list that is uploaded and mapped, ready to be brought in. */
export async function mapped(
  token: string,
  content: string,
  mapping: Mapping = germanMapping(),
): Promise<string> {
  const upload = await uploaded(token, content);
  const { status, body } = await edited(token, upload, { mapping });
  if (status !== 200) throw new Error(`The mapping was refused: ${JSON.stringify(body)}`);
  return upload.id;
}

/** Brings a mapped list in and waits until the work has ended; somebody must be working on the queue. */
export async function broughtIn(token: string, id: string): Promise<ImportView> {
  const { status, body } = await call<{ job: string }>("POST", `/imports/${id}/commit`, { token, body: {} });
  if (status !== 202) throw new Error(`The commit was refused: ${JSON.stringify(body)}`);
  await ended(token, body.job);
  return importOf(token, id);
}

export async function takenBack(token: string, id: string): Promise<ImportView> {
  const { status, body } = await call<{ job: string }>("POST", `/imports/${id}/undo`, { token, body: {} });
  if (status !== 202) throw new Error(`The undo was refused: ${JSON.stringify(body)}`);
  await ended(token, body.job);
  return importOf(token, id);
}

export async function importOf(token: string, id: string): Promise<ImportView> {
  return (await call<ImportView>("GET", `/imports/${id}`, { token })).body;
}

/** Waits for the end of a job, however it comes. */
export async function ended(token: string, jobId: string): Promise<JobView> {
  const deadline = Date.now() + 90_000;
  for (;;) {
    const { body } = await call<JobView>("GET", `/jobs/${jobId}`, { token });
    if (!["queued", "running"].includes(body.state)) return body;
    if (Date.now() > deadline) throw new Error(`The job did not end: ${JSON.stringify(body)}`);
    await pause(20);
  }
}

/** A list of so many rows, each different. */
export function longList(rows: number): string {
  return germanList(
    Array.from({ length: rows }, (_, index) => [
      `L-${index}`,
      `Fall ${index}`,
      "Vertrieb",
      `Aufgabe ${index}`,
      "Idee",
      "",
      "",
    ]),
  );
}
