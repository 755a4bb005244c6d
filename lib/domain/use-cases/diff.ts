import { type WordChange, wordChanges } from "@/lib/domain/text/word-changes";

/** What a case says: plain values by the name of their field. */
export type CaseContent = Readonly<Record<string, unknown>>;

export interface FieldDifference {
  field: string;
  before: unknown;
  after: unknown;
  /** For texts on both sides: word by word what went, what came and what stayed. */
  words?: WordChange[];
}

/**
 * The fields in which two contents of a case differ, in the order of `after`, then those that are only in `before`.
 * Absent, null, "" and what holds nothing are one and the same: not said. Lists of records that carry an `id` (the success
 * metrics) are compared record by record: one that came, went or changed is a difference of its own, named `field:id`.
 */
export function differencesBetween(before: CaseContent, after: CaseContent): FieldDifference[] {
  const fields = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...fields].flatMap((field) => differencesOf(field, before[field], after[field]));
}

function differencesOf(field: string, before: unknown, after: unknown): FieldDifference[] {
  if (isRecordList(before) || isRecordList(after)) return listDifferences(field, before, after);
  if (isSame(before, after)) return [];
  return [
    {
      field,
      before: said(before),
      after: said(after),
      ...(typeof before === "string" && typeof after === "string" && isProse(before, after)
        ? { words: wordChanges(before, after) }
        : {}),
    },
  ];
}

function listDifferences(field: string, before: unknown, after: unknown): FieldDifference[] {
  const [old, now] = [byId(before), byId(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((id) =>
    isSame(old.get(id), now.get(id))
      ? []
      : [{ field: `${field}:${id}`, before: said(old.get(id)), after: said(now.get(id)) }],
  );
}

interface Identified {
  id: string;
}

function isRecordList(value: unknown): value is Identified[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => typeof item === "object" && item !== null && typeof item.id === "string")
  );
}

function byId(value: unknown): Map<string, Identified> {
  return new Map(isRecordList(value) ? value.map((item) => [item.id, item]) : []);
}

// A single word that was chosen from a list is not read word by word.
function isProse(before: string, after: string): boolean {
  return /\s/.test(before) || /\s/.test(after);
}

function said(value: unknown): unknown {
  return isEmpty(value) ? null : value;
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

function isSame(before: unknown, after: unknown): boolean {
  if (isEmpty(before) || isEmpty(after)) return isEmpty(before) && isEmpty(after);
  return ordered(before) === ordered(after);
}

function ordered(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}
