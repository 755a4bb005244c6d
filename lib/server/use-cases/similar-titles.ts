import "server-only";
import type { UseCaseFilter } from "@/lib/domain/use-cases/filter";
import { database } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import type { Actor } from "@/lib/server/session";
import { matching } from "@/lib/server/use-cases/filter";
import { selectUseCases } from "@/lib/server/use-cases/record";
import { type SummaryRow, summaryColumns } from "@/lib/server/use-cases/rows";

const SHORTEST = 4;

/**
 * Cases whose titles come near the words of a search that found nothing, the nearest first; accents and case do not matter.
 * How much of the typed words a title must share is said in the database: “benifits” finds “benefits”, “xyz” finds nothing.
 */
export async function similarTitles(
  actor: Actor,
  { q = "", ...filter }: UseCaseFilter,
  limit: number,
): Promise<SummaryRow[]> {
  const letters = q.match(/[\p{L}\p{N}]/gu) ?? [];
  if (letters.length < SHORTEST) return [];
  const near = Prisma.sql`select n.id from cases_with_title_near(${q}) n join "UseCase" u on u.id = n.id
    where ${matching(actor, filter)} order by n.distance, u.number desc limit ${limit}`;
  return selectUseCases(database(), {
    columns: summaryColumns,
    where: Prisma.sql`u.id = any(array(${near}))`,
    tail: Prisma.sql`order by u."plainTitle" <->> plain_text(${q}), u.number desc`,
  });
}
