import "server-only";
import type { Transporter } from "nodemailer";
import { database } from "@/lib/server/db";
import { environment } from "@/lib/server/environment";
import { MAIL_RETRIES } from "@/lib/server/mail/post";

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
      headers: { "Auto-Submitted": "auto-generated" },
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

function wordsOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500);
}
