import { type Narrower, type Show, showNames } from "@/components/finance/quarter-address";

export interface AskedRows extends Narrower {
  show: Show;
}

/** Which rows the address asks for; null where it asks for none. */
export function askedRows(search: Record<string, string | string[] | undefined>): AskedRows | null {
  const { show } = search;
  if (typeof show !== "string" || !Object.hasOwn(showNames, show)) return null;
  const given = Object.entries(search).filter(
    (entry): entry is [keyof Narrower, string] =>
      ["kind", "grade", "state", "cursor"].includes(entry[0]) && typeof entry[1] === "string",
  );
  return { show: show as Show, ...Object.fromEntries(given) };
}
