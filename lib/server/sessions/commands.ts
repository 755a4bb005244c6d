import "server-only";
import { NoInput } from "@/lib/domain/shared/no-input";
import { appendEvents } from "@/lib/server/audit/append";
import { defineCommand } from "@/lib/server/command";
import { database } from "@/lib/server/db";
import { clientAddress } from "@/lib/server/people/client-address";
import { sessionRecord } from "@/lib/server/sessions/record";
import { shapeSession } from "@/lib/server/sessions/rows";
import { inTransaction } from "@/lib/server/transaction";

const LONGEST_HOURS = 12;

export const endSession = defineCommand({
  name: "session.end",
  permission: "session:manage",
  input: NoInput,
  changes: sessionRecord,
  run: (_input, { tx, current, now }) =>
    tx.session.update({ where: { id: current.id }, data: { revokedAt: current.revokedAt ?? now } }),
  shape: shapeSession,
});

export interface NewSession {
  personId: string;
  way: "password" | "provider" | "sample";
  headers: Headers;
  /** The session this browser had until now: it ends, so that an id known before signing in is worth nothing after. */
  replaces: string | undefined;
}

/** Begins a session for somebody who has just proved who they are. */
export async function startSession({ personId, way, headers, replaces }: NewSession): Promise<string> {
  const at = new Date();
  const expiresAt = new Date(at.getTime() + LONGEST_HOURS * 3_600_000);
  const userAgent =
    headers
      .get("user-agent")
      ?.replace(/\P{ASCII}|\p{Cc}/gu, "")
      .slice(0, 300) ?? null;
  const address = clientAddress(headers);
  return inTransaction(database(), async (tx) => {
    const { id } = await tx.session.create({
      data: {
        personId,
        createdAt: at,
        lastSeenAt: at,
        expiresAt,
        ip: address === "unknown" ? null : address,
        userAgent,
      },
      select: { id: true },
    });
    if (replaces)
      await tx.session.updateMany({ where: { id: replaces, revokedAt: null }, data: { revokedAt: at } });
    const event = { action: "session.start", at, objectType: "session", objectId: id, detail: { way } };
    await appendEvents(tx, { personId, via: `session:${id}` }, [event]);
    return id;
  });
}

/** Ends the session of somebody who signs out; one that has ended already stays as it is. */
export async function signOut(sessionId: string): Promise<void> {
  const at = new Date();
  await inTransaction(database(), async (tx) => {
    const [ended] = await tx.session.updateManyAndReturn({
      where: { id: sessionId, revokedAt: null },
      data: { revokedAt: at, version: { increment: 1 } },
      select: { personId: true },
    });
    if (!ended) return;
    const event = { action: "session.end", at, objectType: "session", objectId: sessionId };
    await appendEvents(tx, { personId: ended.personId, via: `session:${sessionId}` }, [event]);
  });
}
