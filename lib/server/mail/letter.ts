import "server-only";
import { composeMail, type MailLine } from "@/lib/domain/notices/mail-text";
import { type MailChoice, mailChoiceWords } from "@/lib/domain/notices/mails";
import { environment } from "@/lib/server/environment";
import type { Letter } from "@/lib/server/mail/post";
import { stopAddresses } from "@/lib/server/mail/unsubscribe-link";

interface Told {
  choice: MailChoice;
  subject: string;
  lines: readonly MailLine[];
}

/** A mail of one kind to one person: why they get it, and how they stop it, stand below what it tells. */
export function letterTo(
  { id, email }: { id: string; email: string },
  { choice, subject, lines }: Told,
): Letter {
  const content = composeMail({
    subject,
    lines,
    why: `You get this mail under “${mailChoiceWords[choice].label}”.`,
    settingsHref: `${environment().appOrigin}/account#mails`,
    stopHref: stopAddresses({ personId: id, choice }).page,
  });
  return { personId: id, address: email, kind: choice, ...content };
}
