import "server-only";
import { can } from "@/lib/domain/access/can";
import type { Quadrant } from "@/lib/domain/use-cases/quadrant";
import type { Stage } from "@/lib/domain/use-cases/stage";
import { Prisma } from "@/lib/server/generated/client";
import type { Actor } from "@/lib/server/session";
import { keyOf, money, type StandingColumns, standingTo, type UseCaseRow } from "@/lib/server/use-cases/rows";

const columns = [
  "number",
  "title",
  "stage",
  "risk",
  "confidential",
  "sample",
  "impact",
  "feasibility",
  "priority",
  "quadrant",
  "borderline",
  "quickLook",
  "openBlockers",
  "valueYearLikely",
  "cost",
  "currency",
  "proposerId",
  "sponsorId",
  "ownerId",
  "benefitOwnerId",
  "deliveryIds",
  "departmentId",
  "panelIds",
  "blockerAreas",
] as const satisfies readonly (keyof UseCaseRow)[];

/** What a mark of the matrix is made of (aliases `u` and `d`). */
export const markColumns = Prisma.sql`${Prisma.raw(columns.map((column) => `u."${column}"`).join(", "))},
  d.code::text as "departmentCode", d.name as "departmentName"`;

export type MarkRow = Pick<UseCaseRow, (typeof columns)[number] | "departmentCode" | "departmentName">;

/** A case in the matrix; money only where this actor may read that of the case. */
export function markView(row: MarkRow, actor: Actor) {
  const standing = standingTo(actor, row satisfies StandingColumns);
  return {
    key: keyOf(row.number),
    title: row.title,
    department: row.departmentCode,
    departmentName: row.departmentName,
    stage: row.stage as Stage,
    risk: row.risk,
    confidential: row.confidential,
    sample: row.sample,
    impact: row.impact ?? 0,
    feasibility: row.feasibility ?? 0,
    priority: row.priority,
    quadrant: (row.openBlockers > 0 ? "blocked" : row.quadrant) as Quadrant | null,
    borderline: row.borderline,
    quickLook: row.quickLook,
    ...(can(actor, "value:read", standing)
      ? {
          valueYear: money(row.valueYearLikely, row.currency),
          cost: money(row.cost, row.currency),
        }
      : {}),
  };
}

export type Mark = ReturnType<typeof markView>;
