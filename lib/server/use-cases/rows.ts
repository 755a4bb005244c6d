import "server-only";
import type { Rights, Standing } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/can";
import type { RouteAnswers } from "@/lib/domain/intake/answers";
import type { Money } from "@/lib/domain/shared/money";
import type { RiskAnswers } from "@/lib/domain/use-cases/risk";
import type { Range, Route } from "@/lib/domain/use-cases/schema";
import type { Stage } from "@/lib/domain/use-cases/stage";
import type { UseCaseModel } from "@/lib/server/generated/models";
import type { Actor } from "@/lib/server/session";

/** A case as the database has it, with the names of its department and people beside their ids. */
export type UseCaseRow = Omit<
  UseCaseModel,
  "stage" | "route" | "riskAnswers" | "yearlyVolume" | "minutesEach" | "routeAnswers"
> & {
  stage: Stage;
  route: Route;
  riskAnswers: RiskAnswers;
  yearlyVolume: Range | null;
  minutesEach: Range | null;
  routeAnswers: RouteAnswers;
  departmentCode: string | null;
  departmentName: string | null;
  people: Record<string, string>;
};

export interface PersonName {
  id: string;
  name: string;
}

/** `UC-0142` for number 142. */
export function keyOf(number: number): string {
  return `UC-${String(number).padStart(4, "0")}`;
}

/** The number in a key such as `UC-0142` (or its slug), or null. */
export function numberInKey(key: string): number | null {
  const digits = /^UC-(\d{1,9})(?:-[a-z0-9-]*)?$/i.exec(key)?.[1];
  return digits ? Number(digits) : null;
}

export function isUuid(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value);
}

/** How somebody stands to a case: one of its people, of its department, on its panel or reviewing what blocks it. */
export function standingTo(rights: Rights, row: StandingColumns): Standing {
  const { personId, departmentId, roles, areas } = rights;
  return {
    own: isOwn(personId, row),
    department: departmentId !== null && row.departmentId === departmentId,
    assigned:
      row.panelIds.includes(personId) ||
      (roles.includes("reviewer") && areas.some((area) => row.blockerAreas.includes(area))),
  };
}

/** Own = proposer, sponsor, owner, benefit owner or delivery member. */
export function isOwn(personId: string, row: StandingColumns): boolean {
  const { proposerId, sponsorId, ownerId, benefitOwnerId, deliveryIds } = row;
  return [proposerId, sponsorId, ownerId, benefitOwnerId, ...deliveryIds].includes(personId);
}

export type StandingColumns = Pick<
  UseCaseRow,
  | "proposerId"
  | "sponsorId"
  | "ownerId"
  | "benefitOwnerId"
  | "deliveryIds"
  | "departmentId"
  | "panelIds"
  | "blockerAreas"
>;

export function money(amount: bigint | null, currency: string | null): Money | null {
  return amount === null || currency === null
    ? null
    : { amountMinor: Number(amount), currency: currency as Money["currency"] };
}

/** A case as the API shows it: money and risk answers only to those who may read them. */
export function useCaseView(row: UseCaseRow, actor: Actor) {
  const standing = standingTo(actor, row);
  return {
    ...summaryView(row, actor),
    problem: row.problem,
    audience: row.audience,
    yearlyVolume: row.yearlyVolume,
    minutesEach: row.minutesEach,
    dataSource: row.dataSource,
    modelName: row.modelName,
    template: row.template,
    routeAnswers: row.routeAnswers,
    unknownFields: row.unknownFields,
    stale: row.staleSince && { since: row.staleSince, reason: row.staleReason },
    sponsorAcceptedAt: row.sponsorAcceptedAt,
    benefitOwner: person(row, row.benefitOwnerId),
    modelOwner: person(row, row.modelOwnerId),
    coSponsors: row.coSponsorIds.flatMap((id) => person(row, id) ?? []),
    delivery: row.deliveryIds.flatMap((id) => person(row, id) ?? []),
    importedBy: person(row, row.importedById),
    ownerAnswered: row.ownerAnswered,
    riskNote: row.riskNote,
    ...(can(actor, "risk:read", standing) ? { riskAnswers: row.riskAnswers } : {}),
    liveOn: day(row.liveOn),
    question: row.question,
    parkedUntil: row.parkedUntil,
    lesson: row.lesson,
    sourceExtras: row.sourceExtras,
    sourceDates: row.sourceDates,
  };
}

export type UseCaseView = ReturnType<typeof useCaseView>;

/** A case as lists show it. */
export function summaryView(row: SummaryRow, actor: Actor) {
  return {
    id: row.id,
    key: keyOf(row.number),
    version: row.version,
    title: row.title,
    department: row.departmentCode,
    departmentName: row.departmentName,
    stage: row.stage,
    stageSince: row.stageSince,
    taskType: row.taskType,
    route: row.route,
    risk: row.risk,
    personalData: row.personalData,
    confidential: row.confidential,
    tags: row.tags,
    owner: person(row, row.ownerId),
    sponsor: person(row, row.sponsorId),
    proposer: person(row, row.proposerId),
    submittedAt: row.submittedAt,
    source: row.source,
    funding: { status: row.funding },
    priority: row.priority,
    prioritySe: row.prioritySe,
    impact: row.impact,
    feasibility: row.feasibility,
    quadrant: row.openBlockers > 0 && row.revealedAt ? "blocked" : row.quadrant,
    borderline: row.borderline,
    quickLook: row.quickLook,
    blockers: row.openBlockers,
    sample: row.sample,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    ...moneyView(row, actor),
  };
}

export type UseCaseSummary = ReturnType<typeof summaryView>;

export const summaryColumns = [
  "id",
  "number",
  "version",
  "title",
  "departmentId",
  "stage",
  "stageSince",
  "taskType",
  "route",
  "risk",
  "personalData",
  "confidential",
  "tags",
  "proposerId",
  "sponsorId",
  "ownerId",
  "benefitOwnerId",
  "deliveryIds",
  "panelIds",
  "blockerAreas",
  "funding",
  "fundedAmount",
  "fundingCurrency",
  "valueYearLow",
  "valueYearLikely",
  "valueYearHigh",
  "cost",
  "currency",
  "spent",
  "priority",
  "prioritySe",
  "impact",
  "feasibility",
  "quadrant",
  "borderline",
  "quickLook",
  "openBlockers",
  "revealedAt",
  "submittedAt",
  "source",
  "sample",
  "createdAt",
  "updatedAt",
] as const satisfies readonly (keyof UseCaseModel)[];

export type SummaryRow = Pick<
  UseCaseRow,
  (typeof summaryColumns)[number] | "departmentCode" | "departmentName" | "people"
>;

function moneyView(row: SummaryRow, actor: Actor) {
  if (!can(actor, "value:read", standingTo(actor, row))) return {};
  const [low, likely, high] = [row.valueYearLow, row.valueYearLikely, row.valueYearHigh].map((amount) =>
    money(amount, row.currency),
  );
  return {
    estimate:
      low && likely && high
        ? { valueYear: { low, likely, high }, cost: money(row.cost, row.currency) }
        : null,
    funding: { status: row.funding, amount: money(row.fundedAmount, row.fundingCurrency) },
    spent: money(row.spent, row.fundingCurrency),
  };
}

function person(row: Pick<UseCaseRow, "people">, id: string | null): PersonName | null {
  return id === null ? null : { id, name: row.people[id] ?? "Somebody who left" };
}

/** The day of a date as the API writes it, YYYY-MM-DD in UTC. */
export function day(date: Date): string;
export function day(date: Date | null): string | null;
export function day(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null;
}

/** A day as the API writes it, as the database keeps it. */
export function dateOf(calendarDay: string): Date {
  return new Date(`${calendarDay}T00:00:00Z`);
}
