import type { ColumnOptions, Mapping } from "@/lib/domain/imports/mapping/mapping";
import type { Target } from "@/lib/domain/imports/mapping/target";

/** What is meant by each column while somebody is choosing, by its position in the file. */
export type Draft = ReadonlyMap<number, { target: Target; options: ColumnOptions }>;

/** The draft that a mapping gives; a column that it does not name is kept beside the case. */
export function draftOf(mapping: Mapping, header: readonly string[]): Draft {
  const named = new Map(mapping.columns.map(({ index, target, options }) => [index, { target, options }]));
  return new Map(
    header.map((_, index) => [index, named.get(index) ?? { target: "extra" as const, options: {} }]),
  );
}

/** The mapping that a draft makes of one; what identifies a row stays as long as its columns are still there. */
export function mappingOf(
  draft: Draft,
  { base, header, source }: { base: Mapping; header: readonly string[]; source: string },
  defaults: Mapping["defaults"],
): Mapping {
  const columns = [...draft].map(([index, { target, options }]) => ({
    index,
    header: header[index] ?? "",
    target,
    options,
  }));
  return { ...base, source, columns, defaults, identity: identityFor(base.identity, draft) };
}

function identityFor(identity: Mapping["identity"], draft: Draft): Mapping["identity"] {
  const key = indexOf(draft, "key");
  if (identity.rule === "byKey")
    return key === null ? { rule: "createOnly" } : { rule: "byKey", column: key };
  if (identity.rule === "createOnly") return identity;
  const columns = identity.columns.filter((index) => draft.get(index)?.target !== "ignore");
  return columns.length > 0 ? { ...identity, columns } : { rule: "createOnly" };
}

export function indexOf(draft: Draft, target: Target): number | null {
  return [...draft].find(([, column]) => column.target === target)?.[0] ?? null;
}

/** What is missing before one can go on, in whole sentences. */
export function missingIn(draft: Draft, defaults: Mapping["defaults"]): string[] {
  const targets = new Set([...draft.values()].map(({ target }) => target));
  const departments: Target[] = ["department", "departmentCode", "departmentName"];
  return [
    ...(targets.has("title") ? [] : ["Say which column holds the title: without one there is no case."]),
    ...(defaults.department || departments.some((target) => targets.has(target))
      ? []
      : ["Say which column holds the department, or choose one department for all rows."]),
  ];
}
