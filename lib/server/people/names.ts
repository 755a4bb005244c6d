import "server-only";
import type { Transaction } from "@/lib/server/db";

/** What people are called, by id. Nobody is looked for where no id is given. */
export async function namesOf(
  tx: Transaction,
  ids: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.flatMap((id) => id ?? []))];
  if (known.length === 0) return new Map();
  const people = await tx.person.findMany({ where: { id: { in: known } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** The name of somebody, or that they left. */
export function nameIn(names: ReadonlyMap<string, string>, id: string): string {
  return names.get(id) ?? "Somebody who left";
}
