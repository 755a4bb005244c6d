import { z } from "zod";
import { Money } from "@/lib/domain/shared/money";
import { changesSomething } from "@/lib/domain/shared/patch";
import { Reason } from "@/lib/domain/shared/text";

/** What the ledger says was confirmed in cash in the quarter, and why ours differs; null takes either away. */
const reconciled = {
  ledgerTotal: Money.nullable().optional(),
  difference: Reason.nullable().optional(),
};

/** Holds a quarter against the ledger before it is closed. */
export const ReconcilePeriod = z.strictObject(reconciled).refine(...changesSomething);

/** Closes the books of a quarter; ledger total and difference as they were recorded where they are not given. */
export const ClosePeriod = z.strictObject({
  ...reconciled,
  /** Why what was claimed and not confirmed stays so. */
  leakage: Reason.nullable().default(null),
});
export type ClosePeriod = z.infer<typeof ClosePeriod>;

/** The first who asks begins it, a second person of finance does it. */
export const ReopenPeriod = z.strictObject({ reason: Reason });
