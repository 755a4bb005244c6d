import { z } from "zod";
import { Money } from "@/lib/domain/shared/money";
import { Reason } from "@/lib/domain/shared/text";

/** Closes the books of a quarter. */
export const ClosePeriod = z.strictObject({
  /** What the ledger says was confirmed in the quarter; null where there is none to hold it against. */
  ledgerTotal: Money.nullable().default(null),
  /** Why the two differ. */
  difference: Reason.nullable().default(null),
  /** Why what was claimed and not confirmed stays so. */
  leakage: Reason.nullable().default(null),
});
export type ClosePeriod = z.infer<typeof ClosePeriod>;

/** The first who asks begins it, a second person of finance does it. */
export const ReopenPeriod = z.strictObject({ reason: Reason });
