import { postActuals } from "@/lib/server/actuals/commands";
import { saveBusinessCase } from "@/lib/server/business-cases/commands";
import { database } from "@/lib/server/db";
import { defineMetric } from "@/lib/server/metrics/commands";
import {
  aBlocker,
  aBusinessCase,
  aComparison,
  aLineOf,
  aMethod,
  anActual,
  anOutcome,
  anOverride,
  aReading,
  aRichCase,
  aTranche,
  type RichCase,
} from "@/tests/server/access/objects";
import { writesOnFinance } from "@/tests/server/access/writes-on-finance";
import { writesOnImports } from "@/tests/server/access/writes-on-imports";
import { writesOnOthers } from "@/tests/server/access/writes-on-others";
import {
  aBuildingCase,
  aCaseInReview,
  aCaseInScoring,
  aCaseInTriage,
  aDraft,
  aLiveCase,
  anAdoption,
  anApprovedCase,
  aPanel,
  aPilotingCase,
  aSheet,
  aSubmittedCase,
  type Case,
  does,
  euros,
  funding,
  opens,
} from "@/tests/support/builders";
import type { Sent } from "@/tests/support/call";
import type { Cast } from "@/tests/support/world";

export interface Ready extends Sent {
  path: string;
}

/** One way to change something: a valid call on the right object, made anew for each success. */
export interface Write {
  /** The row in the matrix: method, route, and what sets this call apart. */
  name: string;
  method: "POST" | "PUT" | "PATCH" | "DELETE";
  /** Somebody who may. */
  who: Exclude<keyof Cast, "departmentId" | "token">;
  make(cast: Cast): Promise<Ready>;
}

const anyVersion = { "if-match": "*" };
const reason = "So that it goes on.";

/** Every way to change something, on cases that everybody may read. */
export const writes: readonly Write[] = [
  ...onCases(false),
  ...writesOnImports,
  ...writesOnFinance,
  ...writesOnOthers,
];

/** The same on cases that are confidential. */
export const confidentialWrites: readonly Write[] = onCases(true);

type Fields = { confidential?: boolean; sponsor?: string };
type Make = (cast: Cast, fields: Fields) => Promise<Case>;

const stages = {
  draft: aDraft,
  submitted: aSubmittedCase,
  triage: aCaseInTriage,
  scoring: aCaseInScoring,
  review: (cast, fields) => aCaseInReview(cast, [4, 4], fields),
  approved: anApprovedCase,
  building: async (cast, fields) => {
    const building = await aBuildingCase(cast, fields);
    await does(cast.lead, defineMetric, { target: building.id, input: anAdoption });
    return building;
  },
  piloting: aPilotingCase,
  live: aLiveCase,
} satisfies Record<string, Make>;

function onCases(confidential: boolean): Write[] {
  const mark = confidential ? " (confidential)" : "";
  const fields: Fields = confidential ? { confidential } : {};
  const write = (
    [method, rest, note]: [Write["method"], string, string],
    who: Write["who"],
    stage: keyof typeof stages,
    sent: Sent | ((cast: Cast) => Sent | Promise<Sent>),
  ): Write => ({
    name: `${method} /use-cases/{key}${rest}${note && `: ${note}`}${mark}`,
    method,
    who,
    async make(cast) {
      const { id, key } = await stages[stage](cast, { ...fields, sponsor: cast.proposer.personId });
      if (confidential) await opens(cast.executiveB, id);
      return { path: `/use-cases/${key}${rest}`, ...(typeof sent === "function" ? await sent(cast) : sent) };
    },
  });
  const decide = (stage: keyof typeof stages, who: Write["who"], body: Record<string, unknown>) =>
    write(["POST", "/decide", `${body.outcome} in ${stage}`], who, stage, { body: { reason, ...body } });
  const move = (
    stage: keyof typeof stages,
    who: Write["who"],
    body: (cast: Cast) => Record<string, unknown>,
    note: string,
  ) => write(["POST", "/move", note], who, stage, (cast) => ({ body: body(cast) }));
  return [
    write(["PATCH", "", ""], "proposer", "draft", { body: { title: "A better title" }, headers: anyVersion }),
    write(["POST", "/submit", ""], "proposer", "draft", { body: {} }),
    write(["POST", "/accept-sponsorship", ""], "proposer", "draft", { body: {} }),
    write(["POST", "/return", ""], "lead", "triage", { body: { question: "How many a year?" } }),
    write(["POST", "/start-scoring", ""], "lead", "triage", (cast) => ({ body: aPanel(cast) })),
    write(["PUT", "/rating", ""], "scorerA", "scoring", {
      body: aSheet(3),
      headers: { "if-none-match": "*" },
    }),
    write(["POST", "/recuse", ""], "scorerA", "scoring", { body: {} }),
    write(["POST", "/hand-on", ""], "scorerA", "scoring", ({ scorerC }) => ({
      body: { to: scorerC.personId },
    })),
    write(["POST", "/hand-on", "for another"], "lead", "scoring", ({ scorerA, scorerC }) => ({
      body: { from: scorerA.personId, to: scorerC.personId, reason },
    })),
    write(["POST", "/reveal", ""], "lead", "scoring", { body: { reason } }),
    decide("review", "executiveB", { ...funding }),
    decide("review", "executiveB", { ...funding, outcome: "proofOnly" }),
    decide("review", "executiveB", { outcome: "defer", until: "2027-03-31" }),
    decide("triage", "executiveB", { outcome: "defer", until: "2027-03-31" }),
    decide("triage", "lead", { outcome: "decline", wouldHaveChangedIt: "A right to the data." }),
    decide("review", "executiveB", { outcome: "decline", wouldHaveChangedIt: "A right to the data." }),
    write(["POST", "/decide", "merge in triage"], "lead", "triage", async (cast) => ({
      body: { outcome: "merge", reason, into: (await aDraft(cast)).key },
    })),
    decide("building", "executiveB", { ...funding }),
    move("submitted", "lead", () => ({ verb: "acceptForTriage" }), "acceptForTriage"),
    move(
      "approved",
      "lead",
      ({ delivery }) => ({ verb: "startBuilding", deliveryOwner: delivery.personId }),
      "startBuilding",
    ),
    move("building", "delivery", () => ({ verb: "startPilot" }), "startPilot"),
    move(
      "piloting",
      "delivery",
      ({ proposer, lead }) => ({
        verb: "goLive",
        on: "2026-01-05",
        benefitOwner: proposer.personId,
        modelOwner: lead.personId,
      }),
      "goLive",
    ),
    move("live", "proposer", () => ({ verb: "retire", reason, lesson: reason }), "retire"),
    move("building", "executiveB", () => ({ verb: "stop", reason, lesson: reason, spent: euros(5) }), "stop"),
    move("triage", "lead", () => ({ verb: "goBack", reason }), "goBack from triage"),
    move("approved", "executiveB", () => ({ verb: "goBack", reason }), "goBack over a decision"),
    {
      ...write(["POST", "/move", "reopen"], "lead", "triage", { body: { verb: "reopen", reason } }),
      make: reopening(fields),
    },
    write(["POST", "/open", ""], "executiveB", "draft", { body: { reason } }),
    write(["POST", "/blockers", ""], "reviewerPrivacy", "review", { body: aBlocker }),
    write(["POST", "/overrides", ""], "lead", "review", { body: anOverride }),
    write(["POST", "/comments", ""], "viewer", "draft", ({ lead }) => ({
      body: { body: "Who reads **this**?", section: "problem", mentions: [lead.personId] },
    })),
    write(["POST", "/follow", ""], "viewer", "draft", { body: {} }),
    write(["DELETE", "/follow", ""], "viewer", "draft", {}),
    write(["POST", "/co-sponsors", ""], "viewer", "draft", { body: {} }),
    {
      ...write(["DELETE", "/co-sponsors", ""], "viewer", "draft", {}),
      make: leaving(fields),
    },
    write(["POST", "/likenesses", ""], "proposer", "draft", async (cast) => ({
      body: { other: (await aDraft(cast)).key, answer: "different", reason },
    })),
    write(["PUT", "/business-case", ""], "proposer", "draft", {
      body: aBusinessCase(),
      headers: { "if-none-match": "*" },
    }),
    {
      ...write(["POST", "/business-case/sign", ""], "proposer", "draft", { body: {} }),
      make: signing(fields),
    },
    {
      ...write(["POST", "/business-case/recalculate", ""], "proposer", "draft", {}),
      make: recalculating(fields),
    },
    {
      ...write(["POST", "/actuals", ""], "lead", "draft", {}),
      make: spending(fields),
    },
    {
      ...write(["POST", "/actuals/confirm", ""], "reviewerFinance", "draft", {}),
      make: confirming(fields),
    },
    write(["POST", "/tranches", ""], "lead", "draft", { body: aTranche }),
    { ...write(["POST", "/gates", ""], "executiveB", "live", {}), make: atAGate(fields) },
    write(["POST", "/comparisons", ""], "proposer", "draft", { body: aComparison }),
    {
      ...write(["POST", "/measurement-methods", ""], "proposer", "draft", {}),
      make: measuring(fields),
    },
    write(["POST", "/metrics", ""], "proposer", "draft", { body: anOutcome }),
    write(["POST", "/value-checks", ""], "delivery", "building", {
      body: { answer: "inDoubt", note: "Nobody uses it yet." },
    }),
    ...onChildren(confidential, mark),
  ];
}

function reopening(fields: Fields): Write["make"] {
  return async (cast) => {
    const { id, key } = await aCaseInTriage(cast, fields);
    if (fields.confidential) await opens(cast.executiveB, id);
    await database().useCase.update({ where: { id }, data: { stage: "declined", stageBefore: "triage" } });
    return { path: `/use-cases/${key}/move`, body: { verb: "reopen", reason } };
  };
}

function signing(fields: Fields): Write["make"] {
  return async (cast) => {
    const { id, key } = await aDraft(cast, { ...fields, benefitOwner: cast.proposer.personId });
    if (fields.confidential) await opens(cast.executiveB, id);
    await does(cast.lead, saveBusinessCase, { target: id, input: aBusinessCase(), ifNoneMatch: true });
    return { path: `/use-cases/${key}/business-case/sign`, body: {} };
  };
}

/** Computed with a chance of success that finance has never set. */
function recalculating(fields: Fields): Write["make"] {
  return async (cast) => {
    const { id, key } = await aDraft(cast, fields);
    if (fields.confidential) await opens(cast.executiveB, id);
    await does(cast.lead, saveBusinessCase, { target: id, input: aBusinessCase(), ifNoneMatch: true });
    await database()
      .$executeRaw`update "BusinessCase" set assumptions = jsonb_set(assumptions, '{probability}', '0.01')
      where "useCaseId" = ${id}::uuid`;
    return { path: `/use-cases/${key}/business-case/recalculate`, body: { reason } };
  };
}

function spending(fields: Fields): Write["make"] {
  return async (cast) => {
    const { id, key } = await aDraft(cast, fields);
    if (fields.confidential) await opens(cast.executiveB, id);
    const body = anActual(await aLineOf(cast.lead, id));
    return { path: `/use-cases/${key}/actuals`, body };
  };
}

function confirming(fields: Fields): Write["make"] {
  return async (cast) => {
    const { id, key } = await aDraft(cast, fields);
    if (fields.confidential) await opens(cast.executiveB, id);
    const input = anActual(await aLineOf(cast.lead, id));
    const { data } = await does<{ data: Case[] }>(cast.lead, postActuals, { target: id, input });
    const body = { actuals: data.map((actual) => actual.id), state: "confirmed" };
    return { path: `/use-cases/${key}/actuals/confirm`, body };
  };
}

/** Live for more than half a year, with something promised. */
function atAGate(fields: Fields): Write["make"] {
  return async (cast) => {
    const { id, key } = await aLiveCase(cast, fields);
    if (fields.confidential) await opens(cast.executiveB, id);
    await does(cast.lead, saveBusinessCase, { target: id, input: aBusinessCase(), ifNoneMatch: true });
    return { path: `/use-cases/${key}/gates`, body: { days: 180, outcome: "fix", reason } };
  };
}

function measuring(fields: Fields): Write["make"] {
  return async (cast) => {
    const { id, key } = await aDraft(cast, fields);
    if (fields.confidential) await opens(cast.executiveB, id);
    const metric = await does<Case>(cast.proposer, defineMetric, { target: id, input: anOutcome });
    return { path: `/use-cases/${key}/measurement-methods`, body: { ...aMethod, metric: metric.id } };
  };
}

function leaving(fields: Fields): Write["make"] {
  return async (cast) => {
    const { id, key } = await aDraft(cast, fields);
    if (fields.confidential) await opens(cast.executiveB, id);
    const { departmentId: _department, token: _token, ...people } = cast;
    const coSponsorIds = Object.values(people).map(({ personId }) => personId);
    await database().useCase.update({ where: { id }, data: { coSponsorIds } });
    return { path: `/use-cases/${key}/co-sponsors` };
  };
}

function onChildren(confidential: boolean, mark: string): Write[] {
  const write = (
    method: Write["method"],
    route: string,
    who: Write["who"],
    sent: (of: RichCase) => Ready,
  ): Write => ({
    name: `${method} ${route}${mark}`,
    method,
    who,
    async make(cast) {
      const rich = await aRichCase(cast, confidential ? { confidential } : {});
      if (confidential) await opens(cast.executiveB, rich.id);
      return sent(rich);
    },
  });
  return [
    write("POST", "/blockers/{id}/lift", "reviewerPrivacy", ({ blocker }) => ({
      path: `/blockers/${blocker}/lift`,
      body: { reason },
    })),
    write("POST", "/overrides/{id}/settle", "lead", ({ override }) => ({
      path: `/overrides/${override}/settle`,
      body: { outcome: "accept" },
    })),
    write("POST", "/conditions/{id}/meet", "lead", ({ condition }) => ({
      path: `/conditions/${condition}/meet`,
      body: { note: "Masked." },
    })),
    write("PATCH", "/comments/{id}", "proposer", ({ comment }) => ({
      path: `/comments/${comment}`,
      body: { body: "The tickets carry names and numbers." },
      headers: anyVersion,
    })),
    write("DELETE", "/comments/{id}", "proposer", ({ comment }) => ({ path: `/comments/${comment}` })),
    write("PATCH", "/metrics/{id}", "proposer", ({ metric }) => ({
      path: `/metrics/${metric}`,
      body: { name: "Solved at once" },
      headers: anyVersion,
    })),
    write("POST", "/metrics/{id}/readings", "delivery", ({ metric }) => ({
      path: `/metrics/${metric}/readings`,
      body: { ...aReading, on: "2026-11-01" },
    })),
    write("PATCH", "/actuals/{id}", "lead", ({ actual }) => ({
      path: `/actuals/${actual}`,
      body: { amount: euros(4), reason: "Counted twice." },
      headers: anyVersion,
    })),
    write("POST", "/actuals/{id}/write-off", "reviewerFinance", ({ actual }) => ({
      path: `/actuals/${actual}/write-off`,
      body: { reason },
    })),
    write("PATCH", "/measurement-methods/{id}", "proposer", ({ method }) => ({
      path: `/measurement-methods/${method}`,
      body: { text: "Minutes each, from the log." },
      headers: anyVersion,
    })),
    write("POST", "/measurement-methods/{id}/agree", "reviewerFinance", ({ method }) => ({
      path: `/measurement-methods/${method}/agree`,
      body: {},
    })),
    write("PATCH", "/comparisons/{id}", "proposer", ({ comparison }) => ({
      path: `/comparisons/${comparison}`,
      body: { result: "The early teams needed a third less." },
      headers: anyVersion,
    })),
    write("POST", "/comparisons/{id}/agree", "reviewerFinance", ({ comparison }) => ({
      path: `/comparisons/${comparison}/agree`,
      body: {},
    })),
    write("PATCH", "/tranches/{id}", "lead", ({ tranche }) => ({
      path: `/tranches/${tranche}`,
      body: { stopRule: "Nobody uses it after three months." },
      headers: anyVersion,
    })),
    write("PATCH", "/readings/{id}", "lead", ({ reading }) => ({
      path: `/readings/${reading}`,
      body: { value: 67 },
      headers: anyVersion,
    })),
  ];
}
