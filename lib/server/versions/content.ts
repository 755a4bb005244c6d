import "server-only";
import type { Rights, Standing } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/can";
import type { CaseContent } from "@/lib/domain/use-cases/diff";
import type { Transaction } from "@/lib/server/db";
import { metricView } from "@/lib/server/metrics/rows";
import type { UseCaseRow } from "@/lib/server/use-cases/rows";

/** What a case says now: its proposal, its people by id, its estimate, its answers and its success metrics. */
export async function contentOf(tx: Transaction, row: UseCaseRow): Promise<CaseContent> {
  const metrics = await tx.successMetric.findMany({
    where: { useCaseId: row.id },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return plain({
    ...Object.fromEntries(frozenFields.map((field) => [field, row[field]])),
    metrics: metrics.map((metric) => {
      const { version: _version, useCaseId: _case, ...said } = metricView(metric);
      return said;
    }),
  });
}

/** The same without the money or the answers that somebody who stands so to the case may not read. */
export function readableContent(content: CaseContent, rights: Rights, standing: Standing): CaseContent {
  const hidden = new Set<string>([
    ...(can(rights, "value:read", standing)
      ? []
      : ["valueYearLow", "valueYearLikely", "valueYearHigh", "cost"]),
    ...(can(rights, "risk:read", standing) ? [] : ["riskAnswers"]),
  ]);
  return Object.fromEntries(Object.entries(content).filter(([field]) => !hidden.has(field)));
}

const frozenFields = [
  "title",
  "departmentId",
  "problem",
  "audience",
  "yearlyVolume",
  "minutesEach",
  "taskType",
  "route",
  "routeAnswers",
  "dataSource",
  "modelName",
  "risk",
  "riskNote",
  "riskAnswers",
  "personalData",
  "valueYearLow",
  "valueYearLikely",
  "valueYearHigh",
  "cost",
  "currency",
  "confidential",
  "tags",
  "template",
  "unknownFields",
  "proposerId",
  "sponsorId",
  "coSponsorIds",
  "ownerId",
  "benefitOwnerId",
  "modelOwnerId",
  "deliveryIds",
] as const satisfies readonly (keyof UseCaseRow)[];

/** As JSON keeps it: amounts as numbers, which the database's own limits keep exact. */
function plain(content: Record<string, unknown>): CaseContent {
  return JSON.parse(
    JSON.stringify(content, (_key, value: unknown) => (typeof value === "bigint" ? Number(value) : value)),
  ) as CaseContent;
}
