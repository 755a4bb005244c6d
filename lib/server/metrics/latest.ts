import "server-only";
import type { Transaction } from "@/lib/server/db";

/** Keeps the latest reading beside its metric; of several on one day the one that was recorded last. */
export async function keepLatest(tx: Transaction, metricId: string): Promise<void> {
  await tx.$executeRaw`
    update "SuccessMetric" m set "latestOn" = r."on", "latestValue" = r.value
    from (select "on", value from "Reading" where "metricId" = ${metricId}::uuid
      order by "on" desc, "recordedAt" desc, id desc limit 1) r
    where m.id = ${metricId}::uuid`;
}
