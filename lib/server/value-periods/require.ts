import "server-only";
import { QuarterName } from "@/lib/domain/realised/quarter";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { database } from "@/lib/server/db";
import type { ValuePeriodModel } from "@/lib/server/generated/models";
import type { Actor } from "@/lib/server/session";
import { periodRecord } from "@/lib/server/value-periods/record";

/** The quarter of this name (2026-Q4), begun where nobody has looked at it yet. */
export async function requirePeriod(actor: Actor, target: string): Promise<ValuePeriodModel> {
  const name = QuarterName.safeParse(target).data;
  const period = name && (await periodRecord.load(database(), actor, name));
  if (!period) throw new DomainError("notFound", "There is no such quarter.");
  return period;
}
