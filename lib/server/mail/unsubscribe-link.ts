import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { MailChoice } from "@/lib/domain/notices/mails";
import { environment } from "@/lib/server/environment";
import { isUuid } from "@/lib/server/use-cases/rows";

/** Whom a link stops which mails of. */
export interface Stop {
  personId: string;
  choice: MailChoice;
}

/**
 * A text that stops one kind of mail for one person, whoever holds it: it goes out in that person's mail alone, does nothing
 * else, and works as long as the mail is kept.
 */
export function stopToken(stop: Stop): string {
  return `${stop.personId}.${stop.choice}.${signatureOf(stop)}`;
}

/** What a token of ours stands for; null for any other text. */
export function stopIn(token: string): Stop | null {
  const [personId = "", name, signature = "", ...rest] = token.split(".");
  const choice = MailChoice.safeParse(name).data;
  if (!isUuid(personId) || !choice || rest.length > 0) return null;
  const given = Buffer.from(signature, "base64url");
  const right = Buffer.from(signatureOf({ personId, choice }), "base64url");
  return given.length === right.length && timingSafeEqual(given, right) ? { personId, choice } : null;
}

/** Where a mail program stops the mails by one call (RFC 8058), and where a person does by one press. */
export function stopAddresses(stop: Stop): { call: string; page: string } {
  const { appOrigin } = environment();
  const token = stopToken(stop);
  return { call: `${appOrigin}/api/v1/unsubscribe/${token}`, page: `${appOrigin}/unsubscribe/${token}` };
}

function signatureOf({ personId, choice }: Stop): string {
  const { authSecret } = environment();
  return createHmac("sha256", authSecret).update(`unsubscribe ${personId} ${choice}`).digest("base64url");
}
