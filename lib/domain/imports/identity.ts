import { plainWords } from "@/lib/domain/imports/plain-words";

/** The four cells by which a source tells its cases apart. */
interface IdentityParts {
  departmentCode: string;
  title: string;
  bureau: string;
  purpose: string;
}

/**
 * What identifies a case of a source: department code, title, bureau and purpose, each in `plainWords`, so that
 * white space, case and typographic quotes or dashes do not make another case. The whole cells count, not what a
 * field had to shorten. Hashed by `digest`, because the text is too long for an index.
 */
export function identify(parts: IdentityParts, digest: (text: string) => string): string {
  const words = [parts.departmentCode, parts.title, parts.bureau, parts.purpose].map(plainWords);
  return digest(JSON.stringify(words));
}

/** A case imported before: its identity and fingerprint. */
interface KnownCase {
  identity: string;
  fingerprint: string;
}

/** Cases imported before, by the identity that they share: `x`, `x#2` and `x#3` all under `x`, in that order. */
export function groupKnown(existing: ReadonlyMap<string, string>): Map<string, KnownCase[]> {
  const groups = new Map<string, KnownCase[]>();
  for (const [identity, fingerprint] of existing) {
    const base = identity.replace(/#\d+$/, "");
    const group = groups.get(base);
    if (group) group.push({ identity, fingerprint });
    else groups.set(base, [{ identity, fingerprint }]);
  }
  for (const group of groups.values()) group.sort((a, b) => ordinal(a.identity) - ordinal(b.identity));
  return groups;
}

/**
 * Gives different rows that share an identity one each, in the order of `fingerprints`: `x`, `x#2`, `x#3`. A row
 * that is known word for word keeps the identity it had, wherever it now stands; what is left of the known ones
 * goes to the changed rows in order; then come new numbers. So reordering changes nothing, and a change of one
 * of them stays with it.
 */
export function shareIdentity(
  base: string,
  fingerprints: readonly string[],
  known: readonly KnownCase[],
): string[] {
  const free = [...known];
  const exact = fingerprints.map((fingerprint) => take(free, (one) => one.fingerprint === fingerprint));
  const last = known.at(-1);
  let next = last ? ordinal(last.identity) : 0;
  return exact.map((identity) => identity ?? take(free, () => true) ?? numbered(base, ++next));
}

function take(free: KnownCase[], fits: (one: KnownCase) => boolean): string | null {
  const index = free.findIndex(fits);
  return index < 0 ? null : (free.splice(index, 1)[0]?.identity ?? null);
}

function numbered(base: string, number: number): string {
  return number === 1 ? base : `${base}#${number}`;
}

function ordinal(identity: string): number {
  return Number(/#(\d+)$/.exec(identity)?.[1] ?? 1);
}
