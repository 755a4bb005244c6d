import { oneOf } from "./page-props";

type Named = string | string[] | undefined;

/** The two versions that an address asks to compare; from the latest where it names none, to null where it is the present. */
export function askedVersions(
  versions: readonly { number: number }[],
  { from, to }: { from?: Named; to?: Named },
): { from: number; to: number | null } | null {
  const known = (name: Named) =>
    versions.find(({ number }) => String(number) === oneOf(name))?.number ?? null;
  const first = known(from) ?? versions[0]?.number;
  return first === undefined ? null : { from: first, to: known(to) };
}
