import "server-only";
import { appendEvents } from "@/lib/server/audit/append";
import { database } from "@/lib/server/db";
import { networkOf } from "@/lib/server/people/client-address";
import { counter, counterKey } from "@/lib/server/people/counters";
import { inTransaction } from "@/lib/server/transaction";

const ENTRIES_AN_HOUR = 100;
const noted = counter("refusals", ENTRIES_AN_HOUR, 3600);
const told = counter("refusals:told", 1, 24 * 3600);

export interface Refusal {
  way: "password" | "provider" | "sample" | "link";
  why: string;
  address: string;
  /** The person it was about, where there is one. What was typed is never kept: it could be a password. */
  personId?: string | undefined;
}

/** Notes a refused attempt in the audit log: the first hundred in an hour, then each hundredth, so nobody can flood it. */
export async function noteRefusal({ way, why, address, personId }: Refusal): Promise<void> {
  const { consumedPoints: nth } = await noted.penalty("all");
  if (nth > ENTRIES_AN_HOUR && nth % ENTRIES_AN_HOUR !== 0) return;
  const detail = { way, why, from: networkOf(address), nth };
  const event = { action: "session.refuse", at: new Date(), objectType: "person", detail };
  await inTransaction(database(), (tx) =>
    appendEvents(tx, null, [personId ? { ...event, objectId: personId } : event]),
  );
}

/** Tells the owner of an account, once a day at most, that attempts with it were refused. */
export async function tellOwner(email: string): Promise<void> {
  const { consumedPoints } = await told.penalty(counterKey(email.toLowerCase()));
  // Runs for addresses nobody has too, so that the time it takes tells nothing.
  const text = "Several attempts to sign in as you were refused. If that was not you, tell an admin.";
  await database().$executeRaw`
    insert into "Notice" (id, "personId", kind, text, "createdAt")
    select gen_random_uuid(), id, 'signInRefused', ${text}, now() from "Person"
    where email = ${email}::citext and "disabledAt" is null and ${consumedPoints} = 1`;
}
