import "server-only";
import type { MailLine } from "@/lib/domain/notices/mail-text";
import { mailChoiceOf, mailSettingsOf } from "@/lib/domain/notices/mails";
import { withDatesWrittenOut } from "@/lib/format/date";
import type { Transaction } from "@/lib/server/db";
import { environment } from "@/lib/server/environment";
import { letterTo } from "@/lib/server/mail/letter";
import { type Letter, postMails } from "@/lib/server/mail/post";
import type { NoticeTo } from "@/lib/server/notices/leave";
import { scriptActor } from "@/lib/server/session";
import { visibleAmong } from "@/lib/server/use-cases/record";
import { keyOf } from "@/lib/server/use-cases/rows";

/**
 * Sends notices as mails to those who want them so: one mail a person and choice. Of a confidential case a mail says its key
 * alone, and only to people who may read it. Without a mail server nothing is written.
 */
export async function mailNotices(tx: Transaction, notices: readonly NoticeTo[], now: Date): Promise<void> {
  if (environment().smtpUrl === undefined) return;
  const sendable = notices.filter(({ kind }) => mailChoiceOf(kind) !== null);
  if (sendable.length === 0) return;
  const [people, cases] = await Promise.all([recipients(tx, sendable), casesOf(tx, sendable)]);
  const letters: Letter[] = [];
  for (const person of people) {
    const settings = mailSettingsOf(person.mailSettings);
    const hidden = await hiddenFrom(tx, person.id, [...cases.values()]);
    for (const choice of new Set(sendable.map(({ kind }) => mailChoiceOf(kind)))) {
      if (choice === null || !settings[choice]) continue;
      const told = sendable.filter(
        ({ personId, kind, useCaseId }) =>
          personId === person.id && mailChoiceOf(kind) === choice && !hidden.has(useCaseId ?? ""),
      );
      const lines = told.map((notice) => lineOf(notice, cases));
      if (lines.length > 0) letters.push(letterTo(person, { choice, subject: subjectOf(lines), lines }));
    }
  }
  await postMails(tx, letters, now);
}

interface CaseTold {
  id: string;
  number: number;
  confidential: boolean;
}

// The people of the sample portfolio have addresses that belong to nobody.
function recipients(tx: Transaction, notices: readonly NoticeTo[]) {
  return tx.person.findMany({
    where: { id: { in: notices.map(({ personId }) => personId) }, disabledAt: null, sample: false },
    select: { id: true, email: true, mailSettings: true },
  });
}

async function casesOf(
  tx: Transaction,
  notices: readonly NoticeTo[],
): Promise<ReadonlyMap<string, CaseTold>> {
  const cases = await tx.useCase.findMany({
    where: { id: { in: notices.flatMap(({ useCaseId }) => useCaseId ?? []) } },
    select: { id: true, number: true, confidential: true },
  });
  return new Map(cases.map((useCase) => [useCase.id, useCase]));
}

async function hiddenFrom(
  tx: Transaction,
  personId: string,
  cases: readonly CaseTold[],
): Promise<ReadonlySet<string>> {
  const closed = cases.filter(({ confidential }) => confidential).map(({ id }) => id);
  if (closed.length === 0) return new Set();
  const open = await visibleAmong(tx, await scriptActor(personId), closed);
  return new Set(closed.filter((id) => !open.has(id)));
}

function lineOf(notice: NoticeTo, cases: ReadonlyMap<string, CaseTold>): MailLine {
  const { kind, useCaseId } = notice;
  const { appOrigin } = environment();
  const text = withDatesWrittenOut(notice.text);
  const useCase = useCaseId === null ? undefined : cases.get(useCaseId);
  if (!useCase) return { text, href: `${appOrigin}/notices` };
  const key = keyOf(useCase.number);
  const isToRate = kind === "assigned" || kind === "handedOn" || kind === "reminded";
  return {
    text: useCase.confidential ? `${key} has news for you. It is confidential: sign in to read it.` : text,
    href: `${appOrigin}/${isToRate ? "scoring" : "use-cases"}/${key}`,
  };
}

function subjectOf(lines: readonly MailLine[]): string {
  const [first] = lines;
  return lines.length === 1 && first ? first.text : `${lines.length} things to look at`;
}
