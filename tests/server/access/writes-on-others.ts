import { randomUUID } from "node:crypto";
import { database } from "@/lib/server/db";
import { stopToken } from "@/lib/server/mail/unsubscribe-link";
import type { Actor } from "@/lib/server/session";
import type { Ready, Write } from "@/tests/server/access/writes";
import { aCaseInScoring, aCaseInTriage, aDraft, allCriteria, aPanel, euros } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aSession } from "@/tests/support/people";
import type { Cast } from "@/tests/support/world";

const anyVersion = { "if-match": "*" };

/** The least columns that a list of the preset needs, and one case. */
export const aList =
  "Use Case Name,Agency,Agency Abbreviation,Bureau,What is the intended purpose and expected benefits of the AI?,Stage of Development\r\n" +
  "Sort the post,Department of Posts,DOP,Sorting,Less work,Planned\r\n";

/** A list of one case, as an upload. */
export function anUpload(mode: "dry-run" | "commit", csv: string | Uint8Array<ArrayBuffer>): FormData {
  const form = new FormData();
  form.set("preset", "us-federal-2024");
  form.set("mode", mode);
  form.set("file", new File([csv], "list.csv"));
  return form;
}

const write = (
  method: Write["method"],
  route: string,
  who: Write["who"],
  make: (cast: Cast) => Ready | Promise<Ready>,
): Write => ({ name: `${method} ${route}`, method, who, make: async (cast) => make(cast) });

/** Other weights than those in force, in a cycle that nobody has rated in yet. */
async function otherWeights() {
  await database().scoringRound.updateMany({ data: { cycleId: null } });
  const { _max } = await database().scoringModelVersion.aggregate({ _max: { version: true } });
  const basedOn = _max.version ?? 1;
  return { basedOn, weights: { reach: 0.1 + basedOn / 1_000 }, reason: "Reach weighs more this year." };
}

/** Every way to change something that is no case. */
export const writesOnOthers: readonly Write[] = [
  write("POST", "/use-cases", "proposer", () => ({ path: "/use-cases", body: { title: "Sort the post" } })),
  write("POST", "/use-cases/bulk", "lead", async (cast) => ({
    path: "/use-cases/bulk",
    body: { keys: [(await aDraft(cast)).key], change: { addTags: ["post"] } },
  })),
  write("POST", "/bulk-changes/{id}/undo", "lead", async (cast) => ({
    path: `/bulk-changes/${await aBulkChange(cast)}/undo`,
    body: {},
  })),
  write("POST", "/saved-views", "viewer", () => ({ path: "/saved-views", body: aView() })),
  write("PATCH", "/saved-views/{id}", "proposer", async (cast) => ({
    path: `/saved-views/${await aViewId(cast)}`,
    body: { name: `Renamed ${randomUUID()}` },
    headers: anyVersion,
  })),
  write("DELETE", "/saved-views/{id}", "proposer", async (cast) => ({
    path: `/saved-views/${await aViewId(cast)}`,
  })),
  write("PATCH", "/cycles/{id}", "lead", () => ({
    path: "/cycles/current",
    body: { budget: euros(1_000_000) },
    headers: anyVersion,
  })),
  write("POST", "/departments", "admin", () => ({
    path: "/departments",
    body: { code: `d-${randomUUID().slice(0, 8)}`, name: "New department" },
  })),
  write("PATCH", "/departments/{id}", "admin", ({ departmentId }) => ({
    path: `/departments/${departmentId}`,
    body: { name: "Renamed" },
    headers: anyVersion,
  })),
  write("POST", "/imports", "lead", () => ({ path: "/imports", raw: anUpload("dry-run", aList) })),
  write("POST", "/intake-visits", "proposer", () => ({
    path: "/intake-visits",
    body: { template: "benefits-qa" },
  })),
  write("PATCH", "/intake-visits/{id}", "proposer", async ({ proposer }) => ({
    path: `/intake-visits/${(await database().intakeVisit.create({ data: { personId: proposer.personId } })).id}`,
    body: { section: "data" },
    headers: anyVersion,
  })),
  write("POST", "/links/redeem", "admin", async (cast) => ({
    path: "/links/redeem",
    body: { link: await aLink(cast, (await aNewPerson()).id), password: "tr4velling-by-n1ght-train" },
  })),
  write("POST", "/notices/read", "viewer", () => ({ path: "/notices/read", body: {} })),
  write("POST", "/calibration/{position}", "scorerA", async ({ scorerA }) => {
    await database().calibrationRating.deleteMany({ where: { personId: scorerA.personId } });
    return { path: "/calibration/1", body: aSheetOfThrees() };
  }),
  write("PATCH", "/me", "viewer", () => ({
    path: "/me",
    body: { mails: { digest: false } },
    headers: anyVersion,
  })),
  write("POST", "/panels/remind", "lead", async (cast) => ({
    path: "/panels/remind",
    body: { cases: [(await aCaseInScoring(cast)).key] },
  })),
  write("POST", "/quick-looks", "lead", async (cast) => ({
    path: "/quick-looks",
    body: { looks: [{ case: (await aCaseInTriage(cast)).key, criterion: "reach", value: 3 }] },
  })),
  write("POST", "/scoring/rater-names", "lead", () => ({
    path: "/scoring/rater-names",
    body: { named: true },
  })),
  write("POST", "/unsubscribe/{token}", "viewer", async ({ viewer: { personId } }) => {
    await database().person.update({ where: { id: personId }, data: { mailSettings: {} } });
    return { path: `/unsubscribe/${stopToken({ personId, choice: "decided" })}` };
  }),
  write("POST", "/scoring-model", "lead", async () => ({
    path: "/scoring-model",
    body: await otherWeights(),
  })),
  write("POST", "/panels", "lead", async (cast) => ({
    path: "/panels",
    body: { ...aPanel(cast), cases: [(await aCaseInTriage(cast)).key] },
  })),
  write("POST", "/similar-cases", "viewer", () => ({
    path: "/similar-cases",
    body: { title: "Answer benefits questions", problem: null },
  })),
  write("POST", "/people", "admin", () => ({
    path: "/people",
    body: { name: "New", email: `${randomUUID()}@company.example`, roles: ["viewer"] },
  })),
  write("PATCH", "/people/{id}", "admin", async () => ({
    path: `/people/${(await aNewPerson()).id}`,
    body: { name: "Renamed" },
    headers: anyVersion,
  })),
  write("POST", "/people/{id}/link", "admin", async () => ({
    path: `/people/${(await aNewPerson()).id}/link`,
    body: {},
  })),
  write("DELETE", "/sample", "admin", () => ({ path: "/sample" })),
  write("DELETE", "/sessions/{id}", "proposer", async ({ proposer }) => ({
    path: `/sessions/${(await aSession(proposer.personId)).id}`,
  })),
  write("DELETE", "/tokens/{id}", "proposer", async ({ proposer }) => ({
    path: `/tokens/${await aTokenId(proposer)}`,
  })),
  write("POST", "/tokens", "viewer", () => ({ path: "/tokens", body: { name: "For a script", days: 7 } })),
];

function aSheetOfThrees() {
  return { ratings: allCriteria.map((criterion) => ({ criterion, value: 3 })) };
}

function aView() {
  return { name: `View ${randomUUID()}`, query: { stage: ["triage"] } };
}

async function aViewId({ proposer, token: tokenFor }: Cast): Promise<string> {
  const token = await tokenFor(proposer);
  return (await call<{ id: string }>("POST", "/saved-views", { token, body: aView() })).body.id;
}

async function aBulkChange(cast: Cast): Promise<string> {
  const body = { keys: [(await aDraft(cast)).key], change: { follow: true } };
  const token = await cast.token(cast.lead);
  return (await call<{ id: string }>("POST", "/use-cases/bulk", { token, body })).body.id;
}

function aNewPerson() {
  return database().person.create({ data: { name: "New", email: `${randomUUID()}@company.example` } });
}

async function aLink({ admin, token: tokenFor }: Cast, personId: string): Promise<string> {
  const token = await tokenFor(admin);
  const { body } = await call<{ link: string }>("POST", `/people/${personId}/link`, { token, body: {} });
  return body.link.split("#")[1] ?? "";
}

async function aTokenId({ personId }: Actor): Promise<string> {
  const data = {
    personId,
    name: "old",
    lookup: randomUUID().slice(0, 8),
    hash: new Uint8Array(32),
    expiresAt: new Date(Date.now() + 86_400_000),
  };
  return (await database().token.create({ data })).id;
}
