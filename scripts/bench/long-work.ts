import { setTimeout as pause } from "node:timers/promises";
import { usFederal2024 } from "@/lib/domain/imports/us-federal-2024";
import type { Call } from "./load.ts";
import { type Bench, median, once200 } from "./measure.ts";
import type { Callers } from "./people.ts";
import { memoryMb } from "./processor.ts";
import { statementsDuring } from "./statements.ts";
import { audiences, objects, reasons, verbs } from "./words.ts";

export interface LongWork {
  name: string;
  cases: number;
  ownMs: number;
  rawMs: number;
  ratio: number;
  target: number;
  statements: number;
  /** How far the memory of the app rose above what it had while idle. */
  grewMb: number;
}

const ROUNDS = 3;
const ROWS = 2_000;

/** An import of 2,000 rows, each round another list, against the same rows written as they come. */
export function measureImport(bench: Bench, { writer }: Callers, cases: number): Promise<LongWork> {
  return measure(bench, {
    name: `import ${ROWS} rows`,
    cases,
    target: 4.5,
    own: (round) => uploadOf(listOf(`${cases}-${round}`), writer),
    raw: (round) => ({ method: "POST", path: "/import", body: listOf(`raw-${cases}-${round}`) }),
  });
}

/** Every case in one CSV file. */
export function measureExport(bench: Bench, { writer }: Callers, cases: number): Promise<LongWork> {
  return measure(bench, {
    name: "export all as CSV",
    cases,
    target: 1.7,
    own: () => ({ path: "/api/v1/use-cases/export?format=csv", headers: writer }),
    raw: () => ({ path: "/export" }),
  });
}

interface Work extends Pick<LongWork, "name" | "cases" | "target"> {
  own(round: number): Call;
  raw(round: number): Call;
}

async function measure(bench: Bench, { own, raw, ...work }: Work): Promise<LongWork> {
  const own_: number[] = [];
  const raw_: number[] = [];
  let statements = 0;
  const idle = memoryMb(bench.own.pid);
  const memory = watchMemory(bench.own.pid);
  for (let round = 0; round < ROUNDS; round += 1) {
    const call = own(round);
    statements = await statementsDuring(bench.database.superuser, async () => {
      own_.push(await once200(bench.own, call));
    });
    raw_.push(await once200(bench.raw, raw(round)));
  }
  const ownMs = median(own_);
  const rawMs = median(raw_);
  return { ...work, ownMs, rawMs, ratio: ownMs / rawMs, statements, grewMb: (await memory.most()) - idle };
}

function watchMemory(pid: number): { most(): Promise<number> } {
  const stop = new AbortController();
  let most = memoryMb(pid);
  const watched = (async () => {
    while (!stop.signal.aborted) {
      most = Math.max(most, memoryMb(pid));
      await pause(20);
    }
  })();
  return {
    async most() {
      stop.abort();
      await watched;
      return most;
    },
  };
}

function listOf(mark: string): string {
  const { headers } = usFederal2024;
  const heads = Object.values(headers).map(cell).join(",");
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const cells: Record<keyof typeof headers, string> = {
      title: `${verbs[index % verbs.length]} ${objects[index % objects.length]}, list ${mark}, row ${index}`,
      departmentName: "Department of Agriculture",
      departmentCode: "USDA",
      bureau: `Bureau of ${audiences[index % audiences.length]}`,
      topic: "Mission-Enabling (internal agency support)",
      purpose: `${reasons[index % reasons.length]} ${reasons[(index + 3) % reasons.length]}`,
      stage: "Initiated",
      risk: "Neither",
      initiated: "3/1/2024",
      acquisition: "",
      implemented: "",
      retired: "",
      personalData: "No",
      dataSource: `Archive ${index}`,
    };
    return Object.values(cells).map(cell).join(",");
  });
  return [heads, ...rows].join("\r\n");
}

function cell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function uploadOf(csv: string, headers: Record<string, string>): Call {
  const boundary = "tunefolio-benchmark";
  const field = (name: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const file = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="list.csv"\r\nContent-Type: text/csv\r\n\r\n${csv}\r\n`;
  return {
    method: "POST",
    path: "/api/v1/imports",
    headers: { ...headers, "content-type": `multipart/form-data; boundary=${boundary}` },
    body: `${field("preset", usFederal2024.id)}${field("mode", "commit")}${file}--${boundary}--\r\n`,
  };
}
