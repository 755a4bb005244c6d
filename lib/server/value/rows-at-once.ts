import "server-only";
import type { Transaction } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";

/**
 * The rows of a whole portfolio, which the database hands over as one text (JSON, in the column `rows`): the driver would
 * take longer over each of ten thousand rows than the database over all of them.
 */
export async function rowsAtOnce<Row>(tx: Transaction, query: Prisma.Sql): Promise<Row[]> {
  const [all] = await tx.$queryRaw<{ rows: string | null }[]>(query);
  return JSON.parse(all?.rows ?? "[]") as Row[];
}
