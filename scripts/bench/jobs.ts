import type { Asking, Call } from "./load.ts";
import type { Callers } from "./people.ts";
import { audiences, objects } from "./words.ts";

/** One thing that is asked of both servers, and how many times the processor time of the raw one it may take. */
export interface Job {
  name: string;
  target: number;
  own: Asking;
  raw: Asking;
  /** The other side is the app's own JSON. */
  isAgainstOwn?: true;
}

export interface Draft {
  number: number;
  version: number;
}

const json = { "content-type": "application/json" };
const departments = Array.from({ length: 40 }, (_, index) => `dep-${String(index + 1).padStart(2, "0")}`);

/** The jobs of one answer each. `drafts` are cases of the writer, half of them for each server. */
export function jobs({ reader, writer, sponsor, cookie }: Callers, cases: number, drafts: Draft[]): Job[] {
  const one = (path: string, headers: Record<string, string>) => ({ path, headers });
  const list = (department: string) => ({ department, stage: "review" });
  return [
    {
      name: "list, 2 filters, by priority, 50 rows",
      target: 4,
      own: inTurn(departments, (code) =>
        one(`/api/v1/use-cases?${new URLSearchParams({ ...list(code), sort: "-priority" })}`, reader),
      ),
      raw: inTurn(departments, (code) => ({ path: `/list?${new URLSearchParams(list(code))}` })),
    },
    {
      name: "search",
      target: 4,
      own: inTurn(searches, (q) =>
        one(`/api/v1/use-cases?${new URLSearchParams({ q, sort: "-priority" })}`, reader),
      ),
      raw: inTurn(searches, (q) => ({ path: `/search?${new URLSearchParams({ q })}` })),
    },
    {
      name: "read one",
      target: 11,
      own: inTurn(numbers(cases), (number) => one(`/api/v1/use-cases/${keyOf(number)}`, writer)),
      raw: inTurn(numbers(cases), (number) => ({ path: `/one?number=${number}` })),
    },
    {
      name: "create",
      target: 10,
      own: inTurn(departments, (department) =>
        post("/api/v1/use-cases", { ...proposal(department), owner: null, sponsor }, writer),
      ),
      raw: inTurn(departments, (department) => post("/create", proposal(department))),
    },
    {
      name: "update",
      target: 13,
      own: updating(drafts.slice(0, drafts.length / 2), ({ number, version }, change) => ({
        ...post(`/api/v1/use-cases/${keyOf(number)}`, change, { ...writer, "if-match": `"${version}"` }),
        method: "PATCH",
      })),
      raw: updating(drafts.slice(drafts.length / 2), (draft, change) =>
        post("/update", { ...draft, ...change }),
      ),
    },
    {
      name: "group-bys of the portfolio",
      target: 4,
      own: inTurn([""], () => one("/api/v1/portfolio?limit=50", writer)),
      raw: inTurn([""], () => ({ path: "/groups" })),
    },
    {
      name: "page of 50 ranked rows, HTML against our own JSON",
      target: 3,
      own: inTurn([""], () => one("/use-cases?sort=-priority", { cookie: `${cookie.name}=${cookie.value}` })),
      raw: inTurn([""], () => one("/api/v1/use-cases?sort=-priority", writer)),
      isAgainstOwn: true,
    },
  ];
}

export function proposal(department: string) {
  return {
    title: "Answer benefits questions for the service desk",
    problem: "Four thousand employees ask the same forty questions. Every answer is typed anew.",
    audience: "4,000 employees",
    department,
    yearlyVolume: { low: 20_000, high: 30_000 },
    tags: ["benefits", "hr"],
  };
}

export function post(path: string, body: object, headers: Record<string, string> = {}): Call {
  return { method: "POST", path, headers: { ...headers, ...json }, body: JSON.stringify(body) };
}

const searches = objects.map((object, index) =>
  `${object} ${audiences[index % audiences.length]}`.replace("-", " "),
);

function numbers(cases: number): number[] {
  return Array.from({ length: 997 }, (_, index) => 1 + ((index * 7_919) % cases));
}

function keyOf(number: number): string {
  return `UC-${String(number).padStart(4, "0")}`;
}

function inTurn<T>(all: readonly T[], callOf: (item: T) => Call): Asking {
  let asked = 0;
  return { next: () => callOf(all[asked++ % all.length] as T) };
}

/** Each change names the version that the one before has made; a case rests until its answer is there. */
function updating(drafts: Draft[], callOf: (draft: Draft, change: object) => Call): Asking {
  const resting = [...drafts];
  const moving = new Map<Call, Draft>();
  let changes = 0;
  return {
    next() {
      const draft = resting.shift();
      if (!draft) throw new Error("More changes are under way than there are cases.");
      changes += 1;
      const call = callOf(draft, {
        title: `Answer benefits questions, wording ${changes}`,
        problem: "Forty questions.",
      });
      moving.set(call, draft);
      return call;
    },
    done(call) {
      const draft = moving.get(call);
      if (draft) resting.push({ ...draft, version: draft.version + 1 });
      moving.delete(call);
    },
  };
}
