import type { AuditContent, FieldChange } from "@/components/audit/audit-entry";
import { Disclosure } from "@/components/ui/disclosure";
import { UnknownValue } from "@/components/ui/unknown-value";
import { formatCount } from "@/lib/format/words";

/** The reason, and behind a click what changed from what to what. */
export function EntryContent({ content }: { content: AuditContent | null }) {
  if (!content) return <span className="text-ink-2">About a confidential case; open it first.</span>;
  const { reason, changes, facts } = content;
  return (
    <>
      {reason ? <p className="line-clamp-3 max-w-measure">{reason}</p> : null}
      {changes.length + facts.length > 0 ? (
        <Disclosure summary={<span className="text-sm font-normal">{summaryOf(changes)}</span>}>
          {reason ? <p className="max-w-measure pb-2">{reason}</p> : null}
          <dl className="grid gap-2">
            {changes.map((change) => (
              <Change key={change.field} change={change} />
            ))}
            {facts.map(({ name, value }) => (
              <div key={name}>
                <dt className="text-xs text-ink-2">{name}</dt>
                <dd className="font-mono text-xs">{value}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      ) : null}
    </>
  );
}

function summaryOf(changes: readonly FieldChange[]): string {
  if (changes.length === 0) return "Details";
  return changes.some(({ before }) => before !== null)
    ? formatCount(changes.length, "change")
    : `${formatCount(changes.length, "field")} set`;
}

function Change({ change: { field, before, after } }: { change: FieldChange }) {
  return (
    <div>
      <dt className="text-xs text-ink-2">{field}</dt>
      <dd className="whitespace-pre-line">
        {before === null ? null : (
          <>
            <del className="text-ink-2">{before}</del> <span aria-hidden>→</span>{" "}
          </>
        )}
        {after ?? <UnknownValue title="Empty" />}
      </dd>
    </div>
  );
}
