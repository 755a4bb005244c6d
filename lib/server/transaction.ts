import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { DomainError } from "@/lib/domain/shared/domain-error";
import type { Transaction } from "@/lib/server/db";
import type { PrismaClient } from "@/lib/server/generated/client";

const RETRIES = 5;

/** Runs in one transaction; a deadlock or serialisation failure is tried again, what stays is said in the API's words. */
export async function inTransaction<T>(
  client: PrismaClient,
  work: (tx: Transaction) => Promise<T>,
  timeout = 15_000,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await client.$transaction(work, { maxWait: 5_000, timeout });
    } catch (error) {
      if (attempt >= RETRIES || !isPassing(error)) throw translate(error);
      await wait(attempt * attempt * 10 * (0.5 + Math.random()));
    }
  }
}

/** Turns what the database says about a row, a lock or itself into a DomainError; anything else passes through. */
export function translate(error: unknown): unknown {
  const state = sqlState(error);
  if (state === "23505") return new DomainError("conflict", "That exists already.");
  if (state === "23503") return new DomainError("conflict", "Something it refers to is no longer there.");
  if (state === "22021") return new DomainError("invalid", "A text in this request cannot be stored.");
  if (state === "55P03" || state === "57014" || isPassing(error)) {
    return new DomainError("conflict", "Somebody else is changing this right now. Try again in a moment.");
  }
  if (isDatabaseAway(error, state))
    return new DomainError("unavailable", "The database cannot be reached right now.");
  return error;
}

/** What a command refused, of what it threw; what its caller can do nothing about is thrown on. */
export function refusalIn(thrown: unknown): DomainError {
  const error = translate(thrown);
  if (error instanceof DomainError && error.code !== "unavailable") return error;
  throw error;
}

function isPassing(error: unknown): boolean {
  return ["40001", "40P01"].includes(sqlState(error) ?? "");
}

function isDatabaseAway(error: unknown, state: string | undefined): boolean {
  if (state && /^(08|57P|53)/.test(state)) return true;
  const { code, message } = error as { code?: string; message?: string };
  if (["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"].includes(code ?? "")) return true;
  return /ECONNREFUSED|ECONNRESET|Connection terminated|timeout exceeded when trying to connect|EPIPE/.test(
    `${code ?? ""} ${message ?? ""}`,
  );
}

// Prisma wraps the driver's error; the SQLSTATE is where each of its error classes keeps it.
function sqlState(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { code, cause, meta } = error as { code?: unknown; cause?: unknown; meta?: Record<string, unknown> };
  if (code === "P2002") return "23505";
  if (code === "P2003") return "23503";
  if (code === "P2034") return "40001";
  const original = (cause as { originalCode?: unknown } | undefined)?.originalCode;
  if (typeof original === "string") return original;
  if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && !code.startsWith("P")) return code;
  const adapter = (meta?.driverAdapterError as { cause?: { originalCode?: unknown } } | undefined)?.cause;
  return typeof adapter?.originalCode === "string" ? adapter.originalCode : undefined;
}
