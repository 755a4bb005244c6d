import "server-only";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { gradeAgain } from "@/lib/server/actuals/grade-again";
import { type ChangeCommand, defineCommand } from "@/lib/server/command";
import type { Transaction } from "@/lib/server/db";
import type { Versioned } from "@/lib/server/record";
import type { Actor } from "@/lib/server/session";
import { isOwn, type UseCaseRow } from "@/lib/server/use-cases/rows";

interface Proposed extends Versioned {
  useCase: UseCaseRow;
  byId: string;
  agreedAt: Date | null;
}

type Agreeing<Row extends Proposed> = Pick<
  ChangeCommand<Record<string, never>, Row>,
  "name" | "changes" | "shape"
> & {
  keep(tx: Transaction, id: string, agreed: { agreedById: string; agreedAt: Date }): Promise<unknown>;
};

/** Finance agrees how something is measured, and what was claimed is graded anew. */
export function agreement<Row extends Proposed>({ keep, ...command }: Agreeing<Row>) {
  return defineCommand<Record<string, never>, Row>({
    ...command,
    permission: "measurement:agree",
    input: NoInput,
    async run(_input, { tx, actor, current, now, note }) {
      refuse(actor, current);
      await keep(tx, current.id, { agreedById: actor.personId, agreedAt: now });
      note({ gradedAgain: await gradeAgain(tx, current.useCase) });
    },
  });
}

/** What finance has not agreed: whoever changes how something is measured takes the agreement off. */
export const notAgreed = { agreedById: null, agreedAt: null };

/** Who proposed it, or has a part in the case, does not agree it. */
function refuse({ personId }: Actor, { useCase, byId, agreedAt }: Proposed): void {
  if (isOwn(personId, useCase)) {
    throw new DomainError("forbidden", "Nobody agrees how the value of a case of their own is measured.");
  }
  if (byId === personId) {
    throw new DomainError("conflict", "You proposed it: somebody else of finance agrees it.");
  }
  if (agreedAt) throw new DomainError("conflict", "It is agreed already.");
}
