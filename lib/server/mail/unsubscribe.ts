import "server-only";
import { z } from "zod";
import { mailChoiceWords, mailSettingsOf } from "@/lib/domain/notices/mails";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { appendEvents } from "@/lib/server/audit/append";
import { database } from "@/lib/server/db";
import type { Action } from "@/lib/server/endpoint";
import { stopIn } from "@/lib/server/mail/unsubscribe-link";
import { inTransaction } from "@/lib/server/transaction";

/** Stops one kind of mail for the person whose mail carried the link; nobody needs to be signed in, and twice does no harm. */
export const unsubscribe: Action = {
  name: "mail.unsubscribe",
  access: "anonymous",
  input: z.unknown(),
  // A mail program sends a form that says "One-Click", and nothing that we need.
  ignoresBody: true,
  async run({ target, requestId }) {
    const stop = stopIn(target);
    const stopped = stop && (await stopMails(stop, requestId));
    if (!stop || !stopped) throw new DomainError("notFound", "This link does not stop any mails.");
    const { label } = mailChoiceWords[stop.choice];
    return { status: 200, version: null, body: { stopped: stop.choice, label } };
  },
};

function stopMails({ personId, choice }: NonNullable<ReturnType<typeof stopIn>>, requestId: string) {
  return inTransaction(database(), async (tx) => {
    const [person] = await tx.$queryRaw<{ mailSettings: unknown }[]>`
      select "mailSettings" from "Person" where id = ${personId}::uuid for update`;
    if (!person) return false;
    if (!mailSettingsOf(person.mailSettings)[choice]) return true;
    await tx.$executeRaw`
      update "Person" set "mailSettings" = "mailSettings" || jsonb_build_object(${choice}::text, false), version = version + 1
      where id = ${personId}::uuid`;
    const event = { action: "mail.unsubscribe", at: new Date(), objectType: "person", objectId: personId };
    await appendEvents(tx, { personId, via: `mail:${requestId}` }, [{ ...event, detail: { choice } }]);
    return true;
  });
}
