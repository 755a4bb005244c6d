import { describe, expect, test } from "vitest";
import { noStanding, type Rights } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/can";
import type { Role } from "@/lib/domain/access/roles";
import { arrowFor, moveTo, permissionFor, type Verb, verbsFrom } from "@/lib/domain/lifecycle/lifecycle";
import { type Stage, stages } from "@/lib/domain/use-cases/stage";

/** The lifecycle table of `api.md`, row by row: from, verb, to (= is unchanged), who. */
const table = [
  ["draft returned", "submit", "submitted", "own"],
  ["submitted", "acceptForTriage", "triage", "lead"],
  ["triage", "return", "returned", "lead"],
  ["triage", "startScoring", "scoring", "lead"],
  ["scoring", "reveal", "review", "lead"],
  ["review", "fund", "approved", "executive"],
  ["review", "proofOnly", "approved", "executive"],
  ["review triage", "defer", "parked", "executive"],
  ["submitted triage scoring", "decline", "declined", "lead"],
  ["review parked", "decline", "declined", "executive"],
  ["submitted triage scoring review parked", "merge", "merged", "lead"],
  ["approved building piloting live", "fund", "=", "executive"],
  ["approved", "startBuilding", "building", "delivery lead"],
  ["building", "startPilot", "piloting", "delivery lead"],
  ["piloting", "goLive", "live", "delivery lead"],
  ["live", "retire", "retired", "own lead"],
  ["approved building piloting", "stop", "stopped", "executive"],
  ["parked declined stopped", "reopen", "triage", "lead"],
].flatMap(([from = "", verb, to, who = ""]) =>
  from.split(" ").map((stage) => ({ from: stage as Stage, verb: verb as Verb, to, who: who.split(" ") })),
);

const verbs = [...new Set(table.map(({ verb }) => verb))];
const cells = stages.flatMap((stage) => verbs.map((verb) => ({ stage, verb })));
const rowOf = (stage: Stage, verb: Verb) => table.find((row) => row.from === stage && row.verb === verb);

const roles: Role[] = [
  "viewer",
  "proposer",
  "scorer",
  "delivery",
  "lead",
  "executive",
  "reviewer",
  "auditor",
  "admin",
];
const rightsOf = (role: Role): Rights => ({
  personId: "me",
  departmentId: null,
  roles: [role],
  areas: role === "reviewer" ? ["privacy", "finance"] : [],
  scopes: null,
});

describe("The lifecycle", () => {
  test.each(cells)("$verb from $stage leads where the table says, or nowhere", ({ stage, verb }) => {
    const row = rowOf(stage, verb);
    if (row) expect(moveTo(stage, verb)).toBe(row.to === "=" ? stage : row.to);
    else expect(() => moveTo(stage, verb)).toThrow(expect.objectContaining({ code: "conflict" }));
  });

  test.each(table)("$verb from $from is for $who and nobody else", ({ from, verb, who }) => {
    const permission = permissionFor(from, verb);
    for (const role of roles) {
      const anywhere = can(rightsOf(role), permission, noStanding);
      const ofTheirOwn = can(rightsOf(role), permission, { ...noStanding, own: true });
      expect(anywhere, `${role} on any case`).toBe(who.includes(role));
      expect(ofTheirOwn, `${role} on an own case`).toBe(who.includes(role) || who.includes("own"));
    }
  });

  test("opens from each stage the verbs of its rows and no others", () => {
    for (const stage of stages) {
      const expected = table.filter(({ from }) => from === stage).map(({ verb }) => verb);
      expect(verbsFrom(stage).sort(), stage).toEqual(expected.sort());
    }
  });

  test("has one arrow at most for a stage and a verb", () => {
    for (const { stage, verb } of cells) {
      expect(arrowFor(stage, verb) !== undefined, `${verb} from ${stage}`).toBe(
        rowOf(stage, verb) !== undefined,
      );
    }
  });

  test("ends in retired and merged, from where no verb leads on", () => {
    const ends = stages.filter((stage) => verbsFrom(stage).length === 0);
    expect(ends).toEqual(["retired", "merged"]);
  });

  test("asks of a verb that a stage does not know what the verb takes elsewhere", () => {
    expect(permissionFor("draft", "reveal")).toBe("useCase:reveal");
    expect(permissionFor("live", "stop")).toBe("useCase:stop");
  });

  test("names the stages where a refused verb is open", () => {
    expect(() => moveTo("draft", "defer")).toThrow(/review, triage/);
  });
});
