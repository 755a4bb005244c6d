import type { ReactNode } from "react";
import type { FieldDifference } from "@/lib/domain/use-cases/diff";

type ChangedFieldsProps<Change extends FieldDifference> = {
  changes: readonly Change[];
  nameOf: (change: Change) => string;
  /** What became of one of them. */
  children: (change: Change) => ReactNode;
};

/** The fields that differ between two versions, each with what became of it. */
export function ChangedFields<Change extends FieldDifference>(props: ChangedFieldsProps<Change>) {
  const { changes, nameOf, children } = props;
  return (
    <dl>
      {changes.map((change) => (
        <div key={change.field} className="border-b border-line py-3">
          <dt className="pb-1 text-sm font-semibold">{nameOf(change)}</dt>
          <dd className="max-w-measure">{children(change)}</dd>
        </div>
      ))}
    </dl>
  );
}

type ChangedPartProps = {
  before: unknown;
  after: unknown;
  nameOf: (field: string) => string;
  /** A value in words; null where there is nothing to say. */
  wordsOf: (field: string, value: unknown) => string | null;
};

/** A part of a list (a metric, a line) that came, went or changed: its own fields one by one. */
export function ChangedPart({ before, after, nameOf, wordsOf }: ChangedPartProps) {
  const [old, now] = [before, after].map((part) => (part ?? {}) as Record<string, unknown>);
  const names = [...new Set([...Object.keys(now ?? {}), ...Object.keys(old ?? {})])];
  const told = names.filter(
    (name) => name !== "id" && JSON.stringify(old?.[name]) !== JSON.stringify(now?.[name]),
  );
  return (
    <>
      {before === null ? <p>New.</p> : null}
      {after === null ? <p>Taken away.</p> : null}
      <ul>
        {told.map((name) => (
          <li key={name}>
            <span className="text-ink-2">{nameOf(name)}:</span>{" "}
            <WasAndIs was={wordsOf(name, old?.[name])} is={wordsOf(name, now?.[name])} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What it was, struck through, and what it is, underlined. */
export function WasAndIs({ was, is }: { was: string | null; is: string | null }) {
  return (
    <>
      {was === null ? null : <Mark kind="removed">{was}</Mark>}
      {was === null || is === null ? null : " "}
      {is === null ? null : <Mark kind="added">{is}</Mark>}
    </>
  );
}

/** Words that went or came. */
export function Mark({ kind, children }: { kind: "removed" | "added"; children: ReactNode }) {
  return kind === "removed" ? (
    <del className="bg-bad-soft text-bad">{children}</del>
  ) : (
    <ins className="bg-ok-soft text-ok underline decoration-1 underline-offset-2">{children}</ins>
  );
}
