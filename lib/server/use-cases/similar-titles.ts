import "server-only";
import type { UseCaseFilter } from "@/lib/domain/use-cases/filter";
import { database } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import type { Actor } from "@/lib/server/session";
import { inTransaction } from "@/lib/server/transaction";
import { matching } from "@/lib/server/use-cases/filter";
import { selectUseCases } from "@/lib/server/use-cases/record";
import { type SummaryRow, summaryColumns } from "@/lib/server/use-cases/rows";

/** How much of the typed words a title must share: “benifits” finds “benefits”, “xyz” finds nothing. */
const LIKENESS = "0.45";
const SHORTEST = 4;

/** Cases whose titles come near the words of a search that found nothing, the nearest first; accents and case do not matter. */
export async function similarTitles(
  actor: Actor,
  { q = "", ...filter }: UseCaseFilter,
  limit: number,
): Promise<SummaryRow[]> {
  const letters = q.match(/[\p{L}\p{N}]/gu) ?? [];
  if (letters.length < SHORTEST) return [];
  const typed = Prisma.sql`plain_text(${q})`;
  return inTransaction(database(), async (tx) => {
    await tx.$executeRaw`select set_config('pg_trgm.word_similarity_threshold', ${LIKENESS}, true)`;
    return selectUseCases(tx, {
      columns: summaryColumns,
      where: Prisma.sql`${matching(actor, filter)} and u."plainTitle" %> ${typed}`,
      tail: Prisma.sql`order by u."plainTitle" <->> ${typed}, u.number desc limit ${limit}`,
    });
  });
}
