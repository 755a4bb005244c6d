import { Disclosure } from "@/components/ui/disclosure";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { actionWords, isTold, valueWords, type WordSource } from "@/components/use-cases/change-words";
import { fieldName } from "@/components/use-cases/field-names";
import { LongText } from "@/components/use-cases/long-text";
import { formatDateTime } from "@/lib/format/date";
import { unknown } from "@/lib/format/unknown";
import { formatCount } from "@/lib/format/words";

export interface ActivityEntry {
  id: string;
  at: Date;
  action: string;
  by: string | null;
  reason: string | null;
  changes: { field: string; before: unknown; after: unknown }[];
}

type CaseActivityProps = {
  entries: readonly ActivityEntry[];
  words: WordSource;
  latestHref?: string | undefined;
  olderHref?: string | undefined;
};

/** Who did what, when, why, and what it changed: out of the audit log, latest first. */
export function CaseActivity({ entries, words, latestHref, olderHref }: CaseActivityProps) {
  return (
    <Section id="activity" title="Activity" lead="Every change, as the audit log has it. Times are UTC.">
      <ol>
        {entries.map((entry) => (
          <li key={entry.id} className="border-b border-line py-3">
            <Entry entry={entry} words={words} />
          </li>
        ))}
      </ol>
      {entries.length === 0 ? <p className="text-ink-3">Nothing on this page.</p> : null}
      {latestHref || olderHref ? (
        <Pagination
          label="Pages of the activity"
          summary={formatCount(entries.length, "entry", "entries")}
          previousHref={latestHref}
          nextHref={olderHref}
        />
      ) : null}
    </Section>
  );
}

const fewChanges = 4;

function Entry({ entry, words }: { entry: ActivityEntry; words: WordSource }) {
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

function Changes({ changes, words }: { changes: ActivityEntry["changes"]; words: WordSource }) {
  return (
    <dl className="grid gap-x-4 text-sm sm:grid-cols-[minmax(8rem,12rem)_minmax(0,1fr)]">
      {changes.map(({ field, before, after }) => (
        <div key={field} className="contents">
          <dt className="pt-1 text-ink-2">{fieldName(field)}</dt>
          <dd className="min-w-0 pt-1">
            <Change before={valueWords(field, before, words)} after={valueWords(field, after, words)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const longChange = 300;

function Change({ before, after }: { before: string; after: string }) {
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
