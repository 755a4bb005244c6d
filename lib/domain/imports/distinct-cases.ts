import { groupKnown, shareIdentity } from "@/lib/domain/imports/identity";
import type { SkippedRow } from "@/lib/domain/imports/import-plan";
import type { CaseContent, ImportedCase } from "@/lib/domain/imports/imported-case";
import type { RowNotice } from "@/lib/domain/imports/row-notice";

/** A row read into a case, before it is known whether other rows claim the same identity. */
export interface Draft {
  row: number;
  base: string;
  fingerprint: string;
  content: CaseContent;
}

/** One case for every row that says something of its own, in file order. */
interface DistinctCases {
  cases: ImportedCase[];
  skip: SkippedRow[];
  notices: RowNotice[];
}

/**
 * Merges rows that are equal in every cell into the first of them; different rows that share an identity each
 * stay a case of their own, numbered so that they are known again (`shareIdentity`). Both are noticed.
 */
export function distinctCases(
  drafts: readonly Draft[],
  existing: ReadonlyMap<string, string>,
): DistinctCases {
  const known = groupKnown(existing);
  const found = [...groupByBase(drafts)].map(([base, group]) => {
    const firsts = new Map<string, Draft>();
    for (const draft of group) if (!firsts.has(draft.fingerprint)) firsts.set(draft.fingerprint, draft);
    const identities = shareIdentity(base, [...firsts.keys()], known.get(base) ?? []);
    const cases = [...firsts.values()].map((draft, index) => named(draft, identities[index] ?? base));
    return { cases, ...mergedRows(group, firsts), shared: sharedNotices([...firsts.values()]) };
  });
  return {
    cases: found.flatMap(({ cases }) => cases).sort((a, b) => a.row - b.row),
    skip: found.flatMap(({ skip }) => skip),
    notices: found.flatMap(({ merged, shared }) => [...merged, ...shared]),
  };
}

function groupByBase(drafts: readonly Draft[]): Map<string, Draft[]> {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const group = groups.get(draft.base);
    if (group) group.push(draft);
    else groups.set(draft.base, [draft]);
  }
  return groups;
}

function named({ row, fingerprint, content }: Draft, identity: string): ImportedCase {
  return { row, identity, fingerprint, ...content };
}

function mergedRows(
  group: readonly Draft[],
  firsts: ReadonlyMap<string, Draft>,
): { skip: SkippedRow[]; merged: RowNotice[] } {
  const pairs = group.flatMap((draft) => {
    const first = firsts.get(draft.fingerprint);
    return first && first !== draft ? [{ row: draft.row, sameAs: first.row }] : [];
  });
  return {
    skip: pairs.map(({ row, sameAs }) => ({ row, reason: "duplicate", sameAs })),
    merged: pairs.map(({ row, sameAs }) => ({
      row,
      column: null,
      problem: `The row is equal to row ${sameAs} in every cell; the two are one case.`,
      repair: "Delete the row from the source, or say what makes it different.",
    })),
  };
}

function sharedNotices([first, ...others]: readonly Draft[]): RowNotice[] {
  return others.map(({ row }) => ({
    row,
    column: null,
    problem: `The row has all that identifies the case of row ${first?.row}; it is kept as another case.`,
    repair: "Say in the title or the purpose what makes it different.",
  }));
}
