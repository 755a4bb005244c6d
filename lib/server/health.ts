import "server-only";
import { database } from "@/lib/server/db";

export interface Health {
  status: "ok" | "unavailable";
  database: "ok" | "away";
  /** "pending": the database lacks the schema that this build was made for. */
  migrations: "current" | "pending" | "unknown";
}

/** Whether the app can work: its database answers and has the schema that this build was made for. */
export async function checkHealth(): Promise<Health> {
  try {
    const [row] = await database().$queryRaw<{ isCurrent: boolean }[]>`
      select exists (select 1 from _prisma_migrations
        where migration_name = ${process.env.LATEST_MIGRATION ?? ""} and finished_at is not null) as "isCurrent"`;
    const isCurrent = row?.isCurrent === true;
    return {
      status: isCurrent ? "ok" : "unavailable",
      database: "ok",
      migrations: isCurrent ? "current" : "pending",
    };
  } catch {
    return { status: "unavailable", database: "away", migrations: "unknown" };
  }
}
