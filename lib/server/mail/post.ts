import "server-only";
import type { MailContent } from "@/lib/domain/notices/mail-text";
import type { Transaction } from "@/lib/server/db";
import { inTheSame, queue } from "@/lib/server/jobs/queue";

/** The queue of mails: what cannot be sent now is tried again later, longer and longer apart. */
export const MAIL_QUEUE = "mail";

/** How often a mail is tried again; the queue is set up so in its migration. */
export const MAIL_RETRIES = 8;

export interface Letter extends MailContent {
  personId: string;
  address: string;
  kind: string;
}

/** Posts mails in the transaction of what they tell: they are sent if and only if that is kept. */
export async function postMails(tx: Transaction, letters: readonly Letter[], now: Date): Promise<void> {
  if (letters.length === 0) return;
  const mails = await tx.mail.createManyAndReturn({
    data: letters.map((letter) => ({ ...letter, createdAt: now })),
    select: { id: true },
  });
  for (const { id } of mails) await queue().send(MAIL_QUEUE, { mail: id }, inTheSame(tx));
}
