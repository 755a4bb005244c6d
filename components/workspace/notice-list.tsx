import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { formatDateTime, withDatesWrittenOut } from "@/lib/format/date";
import type { listNotices } from "@/lib/server/notices/queries";

export type NoticeLine = Awaited<ReturnType<(typeof listNotices)["run"]>>["data"][number];

type NoticeListProps = {
  notices: readonly NoticeLine[];
  /** The button by which a sponsor accepts right here. */
  acceptOf: (caseKey: string) => ReactNode;
};

/** What somebody should know, latest first; what is unread carries a mark and the word. */
export function NoticeList({ notices, acceptOf }: NoticeListProps) {
  return (
    <ul>
      {notices.map(({ id, text, createdAt, readAt, useCase, awaitsSponsor }) => (
        <li key={id} className="grid gap-0.5 border-b border-line py-2.5">
          <p className={readAt ? "text-ink-2" : "font-medium"}>{withDatesWrittenOut(text)}</p>
          <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-2">
            <time dateTime={createdAt.toISOString()}>{formatDateTime(createdAt)}</time>
            {readAt ? null : <span className="font-semibold text-accent">Unread</span>}
            {useCase ? (
              <AppLink href={`/use-cases/${useCase}`} className="text-link inline-flex min-h-6 items-center">
                {useCase}
              </AppLink>
            ) : null}
            {useCase && awaitsSponsor ? acceptOf(useCase) : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
