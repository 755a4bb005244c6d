import "server-only";

/** Postgres refuses U+0000, and half a surrogate pair cannot be written as UTF-8. */
export function isStorable(text: string): boolean {
  return !text.includes("\u0000") && text.isWellFormed();
}

/** Where the first text stands that no column can hold and no search can find, as a path of names; null if none does. */
export function unstorablePlace(value: unknown, path: readonly string[] = []): readonly string[] | null {
  if (typeof value === "string") return isStorable(value) ? null : path;
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return null;
  for (const [name, member] of Object.entries(value)) {
    const place = unstorablePlace(member, [...path, name]);
    if (place) return place;
  }
  return null;
}
