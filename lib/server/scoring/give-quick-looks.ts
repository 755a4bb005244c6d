import "server-only";
import { can } from "@/lib/domain/access/can";
import { criterionKeys } from "@/lib/domain/scoring/criteria";
import { GiveQuickLooks } from "@/lib/domain/scoring/quick-looks";
import type { ScoringModel } from "@/lib/domain/scoring/scoring-model";
import { DomainError, type FieldError } from "@/lib/domain/shared/domain-error";
import { isQuickLookStage } from "@/lib/domain/use-cases/stage";
import { appendAudit } from "@/lib/server/audit/append";
import type { Transaction } from "@/lib/server/db";
import type { Action } from "@/lib/server/endpoint";
import { Prisma } from "@/lib/server/generated/client";
import { answerOnce } from "@/lib/server/idempotency";
import { parse } from "@/lib/server/parse";
import type { AuditedKind, Versioned } from "@/lib/server/record";
import { changeQuickLooks } from "@/lib/server/scoring/quick-look";
import { heldModel } from "@/lib/server/scoring-models/model";
import type { Actor } from "@/lib/server/session";
import { named } from "@/lib/server/use-cases/conditions";
import { selectUseCases, visibleTo } from "@/lib/server/use-cases/record";
import {
  isOwn,
  keyOf,
  numberInKey,
  type SummaryRow,
  standingTo,
  summaryColumns,
} from "@/lib/server/use-cases/rows";

/**
 * One person's provisional looks at cases that no panel rates yet: all of them, or none where one is refused. What somebody
 * said of a criterion before is replaced, whoever it was; criteria that are not named stay as they are.
 */
export const giveQuickLooksTo: Action = {
  name: "quickLook.give",
  access: "quickLook:write",
  input: GiveQuickLooks,
  async run({ actor, input, idempotency, requestId }) {
    if (!actor) throw new DomainError("unauthenticated", "Sign in first.");
    const { looks } = parse(GiveQuickLooks, input);
    return answerOnce(actor, idempotency, async (tx) => {
      const body = await lookAtCases(tx, actor, { looks, at: new Date(), requestId });
      return { status: 200, version: null, body };
    });
  },
};

interface Looking {
  looks: readonly Look[];
  at: Date;
  requestId: string;
}

/** Gives quick looks in the caller's transaction, and says what follows from them for each case. */
export async function lookAtCases(tx: Transaction, actor: Actor, { looks, at, requestId }: Looking) {
  const model = await heldModel(tx);
  const named = await casesNamed(tx, actor, looks);
  refuse(complaintsAbout(looks, named, { actor, model }));
  const given = looks.map(({ case: name, criterion, value }) => ({
    useCaseId: named.get(name)?.id ?? "",
    criterion,
    value,
  }));
  const figures = await changeQuickLooks(tx, given, { raterId: actor.personId, model, at });
  const cases = [...new Map([...named.values()].map((row) => [row.id, row])).values()];
  await appendAudit(
    tx,
    actor,
    cases.map((row) => ({
      action: "quickLook.give",
      kind: lookedAt,
      before: null,
      after: { ...row, criteria: given.filter(({ useCaseId }) => useCaseId === row.id).length },
      at,
      requestId,
    })),
  );
  return { data: cases.map(({ id, number }) => ({ key: keyOf(number), ...figures.get(id) })) };
}

type Look = GiveQuickLooks["looks"][number];
type LookedAt = Versioned & { criteria: number };

// The values stay out of the log: from the start of scoring on, nobody shall read there what the first look said.
const lookedAt: AuditedKind<LookedAt> = {
  type: "quickLook",
  snapshot: ({ criteria }) => ({ criteria }),
  belongsTo: ({ id }) => ({ useCaseId: id }),
};

// Locked in one order, so that a panel does not start in the same moment, and two who rate do not wait for each other.
async function casesNamed(
  tx: Transaction,
  actor: Actor,
  looks: readonly Look[],
): Promise<Map<string, SummaryRow>> {
  const names = [...new Set(looks.map((look) => look.case))];
  const where = Prisma.sql`${named(names)} and ${visibleTo(actor)}`;
  await tx.$queryRaw`select u.id from "UseCase" u where ${where} order by u.id for no key update`;
  const rows = await selectUseCases(tx, { columns: summaryColumns, where });
  return new Map(
    names.flatMap((name) => {
      const row = rows.find(({ id, number }) => id === name.toLowerCase() || number === numberInKey(name));
      return row ? [[name, row as SummaryRow]] : [];
    }),
  );
}

function complaintsAbout(
  looks: readonly Look[],
  named: ReadonlyMap<string, SummaryRow>,
  { actor, model }: { actor: Actor; model: ScoringModel },
): FieldError[] {
  const criteria = criterionKeys(model);
  return looks.flatMap((look, index): FieldError[] => {
    const row = named.get(look.case);
    const at = (field: string, message: string, code: string) => [
      { field: `looks.${index}.${field}`, message, code },
    ];
    if (!row) return at("case", "There is no such case, or not for you.", "unknown");
    if (!criteria.includes(look.criterion))
      return at("criterion", `Use one of: ${criteria.join(", ")}.`, "unknownCriterion");
    if (isOwn(actor.personId, row)) return at("case", "Nobody rates a case of their own.", "own");
    if (!can(actor, "quickLook:write", standingTo(actor, row)))
      return at("case", "This case is of another department.", "forbidden");
    return isQuickLookStage(row.stage) && row.revealedAt === null
      ? []
      : at("case", "A panel rates or has rated this case: it takes no quick look.", "stage");
  });
}

function refuse(complaints: readonly FieldError[]): void {
  const [first] = complaints;
  if (!first) return;
  const codes = { own: "forbidden", forbidden: "forbidden", stage: "conflict" } as const;
  const code = codes[first.code as keyof typeof codes] ?? "invalid";
  throw new DomainError(code, first.message, [...complaints]);
}
