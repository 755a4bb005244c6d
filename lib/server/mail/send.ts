import "server-only";
import type { Transporter } from "nodemailer";
import { MailChoice } from "@/lib/domain/notices/mails";
import { database } from "@/lib/server/db";
import { environment } from "@/lib/server/environment";
import { MAIL_RETRIES } from "@/lib/server/mail/post";
import { stopAddresses } from "@/lib/server/mail/unsubscribe-link";

/** Tries to send a mail that waits. Throws what the mail server said, after keeping it beside the mail. */
export async function sendMail(id: string, transport: Pick<Transporter, "sendMail">): Promise<void> {
  const claimed = await database().mail.updateManyAndReturn({
    where: { id, state: "waiting" },
    data: { attempts: { increment: 1 } },
  });
  const [mail] = claimed;
  if (!mail) return;
  try {
    await transport.sendMail({
      from: environment().mailFrom,
      to: { name: "", address: mail.address },
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: `<${mail.id}@tunefolio>`,
      headers: { "Auto-Submitted": "auto-generated", ...waysOut(mail) },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  } catch (error) {
    // After the last try it stays, with what the mail server said.
    const state = mail.attempts > MAIL_RETRIES ? "failed" : "waiting";
    await database().mail.update({ where: { id }, data: { state, problem: wordsOf(error) } });
    throw error;
  }
  await database().mail.update({ where: { id }, data: { state: "sent", sentAt: new Date(), problem: null } });
}

/** How a mail program offers to stop mails of this kind by one press (RFC 2369, RFC 8058). */
function waysOut({ personId, kind }: { personId: string | null; kind: string }): Record<string, string> {
  const choice = MailChoice.safeParse(kind).data;
  if (!choice || personId === null) return {};
  const { call } = stopAddresses({ personId, choice });
  return { "List-Unsubscribe": `<${call}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

function wordsOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500);
}
