import "server-only";
import type { MailLine } from "@/lib/domain/notices/mail-text";
import { mailSettingsOf } from "@/lib/domain/notices/mails";
import { weekOf } from "@/lib/domain/shared/week";
import { formatDate } from "@/lib/format/date";
import { database, type Transaction } from "@/lib/server/db";
import { environment } from "@/lib/server/environment";
import { getHome } from "@/lib/server/home/queries";
import { inTheSame, queue } from "@/lib/server/jobs/queue";
import { letterTo } from "@/lib/server/mail/letter";
import { MAIL_QUEUE, postMails } from "@/lib/server/mail/post";
import { type Actor, scriptActor } from "@/lib/server/session";
import { inTransaction } from "@/lib/server/transaction";

const KIND = "digest";
const WEEK_BEGINS_AT_HOUR = 6;

/**
 * Orders the digests of this week, once however many processes ask; from Monday 6:00 UTC on, and the next time anybody looks
 * where nobody was up at that hour. The week in which this first runs has none: nobody is surprised by one in mid-week.
 */
export async function orderDigests(now: Date): Promise<boolean> {
  const week = weekOf(new Date(now.getTime() - WEEK_BEGINS_AT_HOUR * 3_600_000));
  return inTransaction(database(), async (tx) => {
    const isFirst = await tx.$executeRaw`
      insert into "Setting" (name, value) values ('digestWeek', to_jsonb(${week}::text)) on conflict (name) do nothing`;
    if (isFirst > 0) return false;
    const isNew = await tx.$executeRaw`
      update "Setting" set value = to_jsonb(${week}::text) where name = 'digestWeek' and value < to_jsonb(${week}::text)`;
    if (isNew === 0) return false;
    await queue().send(MAIL_QUEUE, { digest: week }, inTheSame(tx));
    return true;
  });
}

/** Writes to everybody for whom something waits and who wants to hear of it; done again, it leaves out who has the letter. */
export async function writeDigests(now: Date): Promise<void> {
  const people = await database().person.findMany({
    where: { disabledAt: null, sample: false },
    select: { id: true, email: true, mailSettings: true },
    orderBy: { id: "asc" },
  });
  for (const person of people.filter(({ mailSettings }) => mailSettingsOf(mailSettings).digest)) {
    const lines = await waitingFor(await scriptActor(person.id));
    if (lines.length === 0) continue;
    await inTransaction(database(), async (tx) => {
      if (await hasLetter(tx, person.id, now)) return;
      const subject = "what waits for you this week";
      await postMails(tx, [letterTo(person, { choice: KIND, subject, lines })], now);
    });
  }
}

async function hasLetter(tx: Transaction, personId: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - 3 * 86_400_000);
  return (await tx.mail.count({ where: { personId, kind: KIND, createdAt: { gte: since } } })) > 0;
}

/** What the first page shows somebody as waiting for them; what is merely on its way is left out. */
async function waitingFor(actor: Actor): Promise<MailLine[]> {
  const { appOrigin } = environment();
  const { rating, queues, quarters } = await getHome.run(actor, {}, "");
  const toRate = rating.map(({ key, deadline }) => `${key} until ${formatDate(deadline)}`);
  return [
    ...(toRate.length > 0
      ? [
          {
            text: `Rate ${toRate.slice(0, 5).join(", ")}${more(toRate.length)}`,
            href: `${appOrigin}/scoring`,
          },
        ]
      : []),
    ...quarters.map(({ name, waits }) => ({
      text:
        waits === "close"
          ? `Close the quarter ${name}`
          : `Open the quarter ${name} again, as the second of two`,
      href: `${appOrigin}/finance/quarters/${name}`,
    })),
    ...queues
      .filter(({ name }) => name !== "mine")
      .map(({ title, total, cases, href }) => ({
        text: `${title}: ${total} ${total === 1 ? "case" : "cases"} (${cases.map(({ key }) => key).join(", ")}${more(total)})`,
        href: `${appOrigin}${href}`,
      })),
  ];
}

function more(total: number): string {
  return total > 5 ? " and more" : "";
}
