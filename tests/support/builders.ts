import type { AnyCommand, Call } from "@/lib/server/command";
import { execute } from "@/lib/server/command";
import { database } from "@/lib/server/db";
import { decideUseCase } from "@/lib/server/decisions/commands";
import type { Prisma } from "@/lib/server/generated/client";
import type { UseCaseModel } from "@/lib/server/generated/models";
import { moveOn, submitUseCase } from "@/lib/server/lifecycle/commands";
import { defineMetric } from "@/lib/server/metrics/commands";
import { rateUseCase, revealScores } from "@/lib/server/scoring/commands";
import { startScoring } from "@/lib/server/scoring/start-scoring";
import { type Actor, scriptActor } from "@/lib/server/session";
import { createUseCase, openConfidential } from "@/lib/server/use-cases/commands";

type Wish = {
  name?: string;
  email?: string;
  roles?: string[];
  areas?: string[];
  departmentId?: string | null;
};

let made = 0;

/** A person with these roles, ready to act. */
export async function anActor({
  roles = [],
  areas = [],
  departmentId = null,
  ...wish
}: Wish = {}): Promise<Actor> {
  made += 1;
  const name = wish.name ?? `Person ${made} (${roles.join(", ") || "no role"})`;
  const email = wish.email ?? `person-${process.pid}-${made}@company.example`;
  const { id } = await database().person.create({ data: { name, email, roles, areas, departmentId } });
  return scriptActor(id);
}

export async function aDepartment(): Promise<string> {
  made += 1;
  const code = `dep-${process.pid}-${made}`;
  const { id } = await database().department.create({ data: { code, name: `Department ${code}` } });
  return id;
}

/** Runs a command and gives its answer's body. */
export async function does<T = Record<string, unknown>>(
  actor: Actor,
  command: AnyCommand,
  call: Partial<Call> = {},
): Promise<T> {
  return (await execute(command, actor, { input: {}, ...call })).body as T;
}

/** The people that a case needs on its way: one of each role, two scorers. */
export async function aTeam() {
  const departmentId = await aDepartment();
  const [proposer, lead, executive, delivery, scorerA, scorerB] = await Promise.all([
    anActor({ roles: ["proposer"], departmentId }),
    anActor({ roles: ["lead"] }),
    anActor({ roles: ["executive"] }),
    anActor({ roles: ["delivery"] }),
    anActor({ roles: ["scorer"] }),
    anActor({ roles: ["scorer"] }),
  ]);
  return { departmentId, proposer, lead, executive, delivery, scorerA, scorerB };
}

export type Team = Awaited<ReturnType<typeof aTeam>>;
export type Case = { id: string; key: string; version: number; stage: string };

const proposal = {
  title: "Answer benefits questions",
  problem: "Four thousand employees ask the same forty questions.",
  audience: "4,000 employees, daily",
  owner: null,
};

/** A draft of the proposer's. */
export function aDraft(
  { proposer, departmentId }: Team,
  fields: Record<string, unknown> = {},
): Promise<Case> {
  return does<Case>(proposer, createUseCase, { input: { ...proposal, department: departmentId, ...fields } });
}

export async function aSubmittedCase(team: Team, fields: Record<string, unknown> = {}): Promise<Case> {
  const { id } = await aDraft(team, fields);
  return does<Case>(team.proposer, submitUseCase, { target: id });
}

export async function aCaseInTriage(team: Team, fields: Record<string, unknown> = {}): Promise<Case> {
  const { id } = await aSubmittedCase(team, fields);
  return does<Case>(team.lead, moveOn, { target: id, input: { verb: "acceptForTriage" } });
}

/** With a panel of both scorers on both axes. */
export async function aCaseInScoring(team: Team, fields: Record<string, unknown> = {}): Promise<Case> {
  const { id } = await aCaseInTriage(team, fields);
  const raters = [team.scorerA.personId, team.scorerB.personId];
  const deadline = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const input = {
    panel: { impact: raters, feasibility: raters },
    deadline,
    reason: "A test goes without the list.",
  };
  return does<Case>(team.lead, startScoring, { target: id, input });
}

export const allCriteria = [
  "business_value",
  "reach",
  "strategic_alignment",
  "satisfaction",
  "data_availability",
  "task_simplicity",
  "accuracy_tolerance",
  "ease_of_implementation",
];

/** A sheet that gives every criterion the same value. */
export function aSheet(value: number | null = 4, submit = true) {
  return { ratings: allCriteria.map((criterion) => ({ criterion, value })), submit };
}

/** Revealed, rated 4 and 4 on everything unless said otherwise. */
export async function aCaseInReview(
  team: Team,
  values: [number, number] = [4, 4],
  fields = {},
): Promise<Case> {
  const { id } = await aCaseInScoring(team, fields);
  await does(team.scorerA, rateUseCase, { target: id, input: aSheet(values[0]), ifNoneMatch: true });
  await does(team.scorerB, rateUseCase, { target: id, input: aSheet(values[1]), ifNoneMatch: true });
  return does<Case>(team.lead, revealScores, { target: id });
}

/** Funded by the executive, who opens it first where it is confidential. */
export async function anApprovedCase(
  team: Team,
  fields: { confidential?: boolean; [field: string]: unknown } = {},
): Promise<Case> {
  const { id } = await aCaseInReview(team, [4, 4], fields);
  if (fields.confidential) await opens(team.executive, id);
  return does<Case>(team.executive, decideUseCase, { target: id, input: funding });
}

/** Lets somebody who may do so see a confidential case for a day. */
export function opens(actor: Actor, target: string): Promise<unknown> {
  return does(actor, openConfidential, { target, input: { reason: "It comes up for a decision." } });
}

export function euros(amount: number) {
  return { amountMinor: amount * 100, currency: "EUR" };
}

export const funding = { outcome: "fund", amount: euros(100_000), reason: "Worth it." };

export const anAdoption = {
  name: "Weekly users",
  type: "adoption",
  kind: "other",
  unit: "people",
  direction: "higher",
  target: { value: 400, on: "2027-06-30" },
};

/** In the hands of the delivery person. */
export async function aBuildingCase(team: Team, fields = {}): Promise<Case> {
  const { id } = await anApprovedCase(team, fields);
  const input = { verb: "startBuilding", deliveryOwner: team.delivery.personId };
  return does<Case>(team.lead, moveOn, { target: id, input });
}

export async function aPilotingCase(team: Team, fields = {}): Promise<Case> {
  const { id } = await aBuildingCase(team, fields);
  await does(team.lead, defineMetric, { target: id, input: anAdoption });
  return does<Case>(team.delivery, moveOn, { target: id, input: { verb: "startPilot" } });
}

export async function aLiveCase(team: Team, fields = {}): Promise<Case> {
  const { id } = await aPilotingCase(team, fields);
  const owners = { benefitOwner: team.proposer.personId, modelOwner: team.delivery.personId };
  return does<Case>(team.lead, moveOn, {
    target: id,
    input: { verb: "goLive", on: "2026-01-05", ...owners },
  });
}

/** A case set down as a row, without the way that leads there: for lists, orders and totals. */
export function aRow(fields: Partial<Prisma.UseCaseUncheckedCreateInput> = {}): Promise<UseCaseModel> {
  made += 1;
  return database().useCase.create({ data: { title: `Case ${made}`, ...fields } });
}

/** The audit entries about a case, the oldest first. */
export function entriesOf(useCaseId: string) {
  return database().auditEntry.findMany({ where: { useCaseId }, orderBy: { seq: "asc" } });
}

/** A panel of both scorers on both axes, for a week, going without the ready list. */
export function aPanel({ scorerA, scorerB }: Team) {
  const raters = [scorerA.personId, scorerB.personId];
  const deadline = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  return {
    panel: { impact: raters, feasibility: raters },
    deadline,
    reason: "A test goes without the list.",
  };
}
