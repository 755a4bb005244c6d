import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { environment } from "@/lib/server/environment";
import { type Prisma, PrismaClient } from "@/lib/server/generated/client";

export type Transaction = Prisma.TransactionClient;

// A statement, a lock wait or an idle transaction that hangs must not hold a connection for ever. Nor does one question get
// more than one core: its helpers take longer to start than they save, and there are others who ask.
const LIMITS = [
  "-c statement_timeout=5000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=15000",
  "-c max_parallel_workers_per_gather=0",
].join(" ");

/** A client on this database; the app has one, tests make their own. */
export function connect(url: string, options = LIMITS): PrismaClient {
  const adapter = new PrismaPg({ connectionString: url, options, max: 10, connectionTimeoutMillis: 4_000 });
  return new PrismaClient({ adapter, log: [{ emit: "event", level: "query" }] });
}

const kept = globalThis as { tunefolioDatabase?: PrismaClient };

/** The app's client. Kept on globalThis because `next dev` loads modules again on each change. */
export function database(): PrismaClient {
  kept.tunefolioDatabase ??= connect(environment().databaseUrl);
  return kept.tunefolioDatabase;
}
