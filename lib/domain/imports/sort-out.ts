import { changesOf } from "@/lib/domain/imports/changes";
import type { DisappearedCase, ImportPlan, SkippedRow } from "@/lib/domain/imports/import-plan";
import type { ImportedCase } from "@/lib/domain/imports/imported-case";
import type { KnownCase } from "@/lib/domain/imports/known-data";
import type { Mapping } from "@/lib/domain/imports/mapping/mapping";

type Sorted = Pick<ImportPlan, "create" | "update" | "unchanged"> & { known: SkippedRow[] };

/** Sorts the cases of a list by what is known of them: fingerprints alone tell new, changed and unchanged. */
export function sortByFingerprint(
  cases: readonly ImportedCase[],
  existing: ReadonlyMap<string, string>,
): Sorted {
  const known = cases.filter(({ identity }) => existing.has(identity));
  const isUnchanged = ({ identity, fingerprint }: ImportedCase) => existing.get(identity) === fingerprint;
  return {
    create: cases.filter(({ identity }) => !existing.has(identity)),
    update: known
      .filter((one) => !isUnchanged(one))
      .map((one) => ({ identity: one.identity, case: one, id: null, key: null, changes: [] })),
    unchanged: known.filter(isUnchanged).map(({ identity }) => identity),
    known: [],
  };
}

/**
 * Sorts the cases of a mapped list by the cases that are here. What a row says word for word as before is unchanged
 * whatever became of the case here; found by its key, a case is unchanged when no field would change.
 */
export function sortByKnown(
  cases: readonly ImportedCase[],
  known: readonly KnownCase[],
  { rule }: Mapping["identity"],
): Sorted {
  const byName = knownByName(known, rule === "byKey");
  const sorted: Sorted = { create: [], update: [], unchanged: [], known: [] };
  for (const one of cases) {
    const before = byName.get(one.identity);
    if (!before) sorted.create.push(one);
    else if (rule === "createOnly") sorted.known.push({ row: one.row, reason: "known", sameAs: null });
    else {
      const changes = changesOf(one, before);
      const isKeyed = before.key === one.identity;
      if (
        one.fingerprint === before.fingerprint ||
        (isKeyed && changes.length === 0 && !addsFacts(one, before))
      )
        sorted.unchanged.push(one.identity);
      else sorted.update.push({ identity: one.identity, case: one, id: before.id, key: before.key, changes });
    }
  }
  return sorted;
}

/** The cases of this source that no row of the list names any more. */
export function disappearedFrom(named: ReadonlySet<string>, known: readonly KnownCase[]): DisappearedCase[] {
  return known
    .filter(({ identity, key }) => identity !== null && !named.has(identity) && !named.has(key))
    .map(({ id, key, fields }) => ({ id, key, title: fields.title }));
}

function knownByName(known: readonly KnownCase[], withKeys: boolean): Map<string, KnownCase> {
  const byName = new Map<string, KnownCase>();
  for (const one of known) {
    if (one.identity !== null) byName.set(one.identity, one);
    if (withKeys) byName.set(one.key.toUpperCase(), one);
  }
  return byName;
}

function addsFacts({ scores, metrics }: ImportedCase, before: KnownCase): boolean {
  const scoreOf = new Map((before.scores ?? []).map(({ criterion, value }) => [criterion, value]));
  const metricNames = new Set(before.metricNames ?? []);
  const isNewScore = scores.some(({ criterion, value }) => scoreOf.get(criterion) !== value);
  return isNewScore || metrics.some(({ name }) => !metricNames.has(name));
}
