import "server-only";
import { EditAccount } from "@/lib/domain/people/account";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { defineCommand } from "@/lib/server/command";
import type { Transaction } from "@/lib/server/db";
import { ownRecord } from "@/lib/server/people/record";
import { resolvePeople } from "@/lib/server/people/references";
import { shapePerson } from "@/lib/server/people/rows";
import { dateOf } from "@/lib/server/use-cases/rows";

/** What I may change of my own account: which mails I get, when I am away and who stands in for me on panels. */
export const editAccount = defineCommand({
  name: "person.editAccount",
  permission: "account:edit",
  input: EditAccount,
  changes: ownRecord,
  precondition: "required",
  async run({ away, mails }, { tx, actor, current }) {
    const { "away.delegate": delegate } = await resolvePeople(tx, { "away.delegate": away?.delegate });
    if (delegate) await refuseUnfit(tx, delegate, actor.personId);
    await tx.person.update({
      where: { id: current.id },
      data: {
        ...(mails === undefined ? {} : { mailSettings: { ...current.mails, ...mails } }),
        ...(away === undefined
          ? {}
          : {
              awayFrom: away && dateOf(away.from),
              awayUntil: away && dateOf(away.until),
              delegateId: delegate ?? null,
            }),
      },
    });
  },
  shape: shapePerson,
});

async function refuseUnfit(tx: Transaction, delegateId: string, me: string): Promise<void> {
  const refuse = (message: string) => {
    throw new DomainError("invalid", message, [{ field: "away.delegate", message }]);
  };
  if (delegateId === me) refuse("Name somebody else.");
  const scorer = await tx.person.count({ where: { id: delegateId, roles: { has: "scorer" } } });
  if (scorer === 0) refuse("This person is not a scorer: they cannot rate in your place.");
}
