import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { Disclosure } from "@/components/ui/disclosure";
import { ExportMenu } from "@/components/ui/export-menu";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { actionWords, isTold, valueWords, type WordSource } from "@/components/use-cases/change-words";
import { fieldName } from "@/components/use-cases/field-names";
import { LongText } from "@/components/use-cases/long-text";
import { sectionNames } from "@/lib/domain/discussion/schema";
import { formatDateTime } from "@/lib/format/date";
import { unknown } from "@/lib/format/unknown";
import { formatCount } from "@/lib/format/words";

export interface ActivityEntry<Comment> {
  id: string;
  at: Date;
  action: string;
  by: string | null;
  reason: string | null;
  changes: { field: string; before: unknown; after: unknown }[];
  /** What was said; null for what was done. */
  comment: Comment | null;
}

type Show = "all" | "comments" | "changes";

type CaseActivityProps<Comment> = {
  entries: readonly ActivityEntry<Comment>[];
  words: WordSource;
  address: string;
  show: Show;
  /** This is not the first page of the stream. */
  isLater: boolean;
  next: string | null;
  versionsHref: string;
  /** Where what is on show comes as a file; null where nothing is. */
  exportHref: string | null;
  form: ReactNode;
  commentOf: (comment: Comment) => ReactNode;
};

/** What was said and who did what, when, why, and what it changed: one stream, latest first. */
export function CaseActivity<Comment extends { section: string | null }>(props: CaseActivityProps<Comment>) {
  const { entries, words, address, show, isLater, next, versionsHref, exportHref, form, commentOf } = props;
  return (
    <Section
      id="activity"
      title="Activity"
      lead="What people say, and every change as the audit log has it. Times are UTC."
      actions={
        <>
          {exportHref ? <ExportMenu href={exportHref} /> : null}
          <LinkButton href={versionsHref}>Versions</LinkButton>
        </>
      }
    >
      {form ? (
        <div data-screen-only className="pb-4">
          {form}
        </div>
      ) : null}
      <ShowChips address={address} show={show} />
      <ol>
        {entries.map((entry) => (
          <li key={entry.id} className="border-b border-line py-3">
            {entry.comment ? (
              <>
                <SectionMark section={entry.comment.section} />
                {commentOf(entry.comment)}
              </>
            ) : (
              <Entry entry={entry} words={words} />
            )}
          </li>
        ))}
      </ol>
      {entries.length === 0 ? <p className="pt-3 text-ink-3">{nothing[show]}</p> : null}
      {isLater || next ? (
        <Pagination
          label="Pages of the activity"
          summary={formatCount(entries.length, "entry", "entries")}
          previousHref={isLater ? addressOf(address, show) : undefined}
          nextHref={next ? addressOf(address, show, next) : undefined}
        />
      ) : null}
    </Section>
  );
}

const chips: [Show, string][] = [
  ["all", "All"],
  ["comments", "Comments"],
  ["changes", "Changes"],
];

const nothing: Record<Show, string> = {
  all: "Nothing on this page.",
  comments: "Nobody has said anything yet.",
  changes: "Nothing was changed.",
};

function ShowChips({ address, show }: { address: string; show: Show }) {
  return (
    <nav aria-label="What to show" className="flex flex-wrap gap-2 border-b border-line pb-3">
      {chips.map(([value, label]) => (
        <AppLink
          key={value}
          href={addressOf(address, value)}
          scroll={false}
          aria-current={value === show ? "true" : undefined}
          className="inline-flex min-h-8 items-center rounded-sm border border-line-strong bg-surface px-2.5 text-sm hover:border-ink aria-[current=true]:border-accent aria-[current=true]:bg-accent-soft aria-[current=true]:font-semibold touch:min-h-11"
        >
          {label}
        </AppLink>
      ))}
    </nav>
  );
}

function addressOf(address: string, show: Show, before?: string): string {
  const search = new URLSearchParams({ ...(show === "all" ? {} : { show }), ...(before ? { before } : {}) });
  return search.size > 0 ? `${address}?${search}` : address;
}

function SectionMark({ section }: { section: string | null }) {
  if (section === null) return null;
  return <Tag>{(sectionNames as Record<string, string>)[section] ?? section}</Tag>;
}

const fewChanges = 4;

type Change = { field: string; before: unknown; after: unknown };
type EntryProps = { entry: Omit<ActivityEntry<unknown>, "comment">; words: WordSource };

function Entry({ entry, words }: EntryProps) {
  const changes = entry.changes.filter(isTold);
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span>
          <span className="font-semibold">{entry.by ?? "Somebody who left"}</span> {actionWords(entry.action)}
        </span>
        <time dateTime={entry.at.toISOString()} className="text-sm text-ink-2">
          {formatDateTime(entry.at)}
        </time>
      </p>
      {entry.reason ? (
        <div className="mt-1 border-l-2 border-line pl-3">
          <LongText text={entry.reason} size="small" />
        </div>
      ) : null}
      {changes.length > fewChanges ? (
        <div className="[&>details]:border-0">
          <Disclosure summary={formatCount(changes.length, "field")}>
            <Changes changes={changes} words={words} />
          </Disclosure>
        </div>
      ) : (
        <Changes changes={changes} words={words} />
      )}
    </>
  );
}

function Changes({ changes, words }: { changes: readonly Change[]; words: WordSource }) {
  return (
    <dl className="grid gap-x-4 text-sm sm:grid-cols-[minmax(8rem,12rem)_minmax(0,1fr)]">
      {changes.map(({ field, before, after }) => (
        <div key={field} className="contents">
          <dt className="pt-1 text-ink-2">{fieldName(field)}</dt>
          <dd className="min-w-0 pt-1">
            <ChangedWords before={valueWords(field, before, words)} after={valueWords(field, after, words)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const longChange = 300;

function ChangedWords({ before, after }: { before: string; after: string }) {
  if (before.length + after.length > longChange) {
    return (
      <div className="grid gap-2">
        {before === unknown.text ? null : (
          <del className="block text-ink-2">
            <LongText text={before} shown={longChange} size="small" />
          </del>
        )}
        <ins className="block no-underline">
          <LongText text={after} shown={longChange} size="small" />
        </ins>
      </div>
    );
  }
  return (
    <>
      {before === unknown.text ? null : (
        <>
          <del className="text-ink-2">{before}</del>
          <span aria-hidden> → </span>
        </>
      )}
      <ins className="no-underline">{after}</ins>
    </>
  );
}
