import "server-only";
import type { Transaction } from "@/lib/server/db";
import { mailNotices } from "@/lib/server/mail/from-notices";
import type { Actor } from "@/lib/server/session";

/** Something that people should know. */
export interface Notice {
  people: readonly (string | null)[];
  kind: string;
  text: string;
  useCaseId?: string;
}

/** A notice to one person, as it is kept. */
export interface NoticeTo {
  personId: string;
  kind: string;
  text: string;
  useCaseId: string | null;
}

/** Leaves notices, each once per person and never with whoever caused it, and sends those that people want as mails. */
export async function leaveNotices(
  tx: Transaction,
  notices: readonly Notice[],
  actor: Pick<Actor, "personId">,
  now: Date,
): Promise<void> {
  const rows = notices.flatMap(({ people, kind, text, useCaseId }) =>
    [...new Set(people)]
      .filter((personId): personId is string => personId !== null && personId !== actor.personId)
      .map((personId): NoticeTo => ({ personId, kind, text, useCaseId: useCaseId ?? null })),
  );
  if (rows.length === 0) return;
  await tx.notice.createMany({ data: rows.map((row) => ({ ...row, createdAt: now })) });
  await mailNotices(tx, rows, now);
}
