import "server-only";
import { DomainError } from "@/lib/domain/shared/domain-error";
import type { Transaction } from "@/lib/server/db";
import { isUuid } from "@/lib/server/use-cases/rows";

/**
 * The ids of people named by id or e-mail address, in one statement.
 * @throws DomainError `invalid` at each field whose person is unknown or disabled.
 */
export async function resolvePeople<Field extends string>(
  tx: Transaction,
  references: Partial<Record<Field, string | null | undefined>>,
): Promise<Partial<Record<Field, string | null>>> {
  const given = Object.entries(references) as [Field, string | null | undefined][];
  const named = given.flatMap(([, reference]) => (reference ? [reference] : []));
  const people = named.length > 0 ? await findPeople(tx, named) : [];
  const idOf = (reference: string) =>
    people.find(
      ({ id, email }) => id === reference.toLowerCase() || email.toLowerCase() === reference.toLowerCase(),
    )?.id;
  const unknown = given.filter(([, reference]) => reference && !idOf(reference));
  if (unknown.length > 0) {
    throw new DomainError(
      "invalid",
      "Somebody you named is not known here.",
      unknown.map(([field]) => ({
        field,
        message: "Nobody here has this id or e-mail address, or the account is disabled.",
        code: "unknownPerson",
      })),
    );
  }
  return Object.fromEntries(
    given.flatMap(([field, reference]) =>
      reference === undefined ? [] : [[field, reference === null ? null : (idOf(reference) ?? null)]],
    ),
  ) as Partial<Record<Field, string | null>>;
}

function findPeople(tx: Transaction, references: string[]) {
  return tx.person.findMany({
    where: {
      disabledAt: null,
      OR: [{ id: { in: references.filter(isUuid) } }, { email: { in: references } }],
    },
    select: { id: true, email: true, name: true },
  });
}
