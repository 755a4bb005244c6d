import "server-only";
import { headerWords } from "@/lib/domain/imports/find-columns";
import type { Mapping } from "@/lib/domain/imports/mapping/mapping";
import { DomainError } from "@/lib/domain/shared/domain-error";

/**
 * A saved mapping for a file whose columns may stand elsewhere: they are found by their headers, columns that are gone are
 * left out. Refused where the title or what identifies a row is among those.
 */
export function fitMapping(saved: Mapping, header: readonly string[]): Mapping {
  const free = header.map(headerWords);
  const places = new Map<number, number>();
  const columns = saved.columns.flatMap((column) => {
    const index = free.indexOf(headerWords(column.header));
    if (index < 0) return [];
    free[index] = "\u0001";
    places.set(column.index, index);
    return [{ ...column, index, header: header[index] ?? "" }];
  });
  const missing = saved.columns.filter(
    ({ index, target }) => !places.has(index) && isNeeded(saved, { index, target }),
  );
  if (missing.length > 0) {
    const names = missing.map(({ header: name }) => `“${name}”`).join(", ");
    const message = `This file lacks what the preset cannot do without: ${names}.`;
    throw new DomainError("invalid", message, [{ field: "presetId", message }]);
  }
  return { ...saved, columns, identity: moved(saved.identity, places) };
}

function isNeeded({ identity }: Mapping, column: { index: number; target: string }): boolean {
  if (column.target === "title") return true;
  if (identity.rule === "byKey") return identity.column === column.index;
  return identity.rule === "bySource" && identity.columns.includes(column.index);
}

function moved(identity: Mapping["identity"], places: ReadonlyMap<number, number>): Mapping["identity"] {
  if (identity.rule === "byKey")
    return { ...identity, column: places.get(identity.column) ?? identity.column };
  if (identity.rule === "createOnly") return identity;
  return { ...identity, columns: identity.columns.map((index) => places.get(index) ?? index) };
}
