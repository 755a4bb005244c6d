export interface Conflict {
  field: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

export interface Merge<T> {
  /** What both changes give together; where both changed one field, mine stands until somebody chooses. */
  merged: T;
  conflicts: Conflict[];
}

/**
 * Merges two changes of one base, field by field: a field that one side changed takes that side's value, one that both
 * changed to the same value takes it, one that both changed differently is a conflict. Values are compared by content.
 * A field that is absent on a side was not changed there to nothing: absent is a value of its own.
 */
export function mergeFields<T extends object>(base: T, mine: T, theirs: T): Merge<T> {
  const names = [...new Set([base, mine, theirs].flatMap((side) => Object.keys(side)))];
  const conflicts: Conflict[] = [];
  const entries = names.map((field): [string, unknown] => {
    const [was, here, there] = [base, mine, theirs].map((side) => fieldOf(side, field));
    if (isSame(here, was)) return [field, there];
    if (!isSame(there, was) && !isSame(here, there)) {
      conflicts.push({ field, base: was, mine: here, theirs: there });
    }
    return [field, here];
  });
  const merged = Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as T;
  return { merged, conflicts };
}

/** Equal by content; the order of an object's names does not count. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function fieldOf(side: object, field: string): unknown {
  return (side as Record<string, unknown>)[field];
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, sorted(fieldOf(value, name))]));
}
