import "server-only";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { SimilarTo } from "@/lib/domain/similar/schema";
import { type CaseText, rankSimilarCases } from "@/lib/domain/text/similar-cases";
import { database, type Transaction } from "@/lib/server/db";
import type { Action } from "@/lib/server/endpoint";
import { answerOnce } from "@/lib/server/idempotency";
import { parse } from "@/lib/server/parse";
import { defineQuery } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";
import { findCandidates, readBackground } from "@/lib/server/similar/candidates";
import { type LikenessView, type SimilarCaseView, similarView } from "@/lib/server/similar/rows";
import { findUseCase, visibleTo } from "@/lib/server/use-cases/record";
import { requireUseCase } from "@/lib/server/use-cases/require";
import { keyOf } from "@/lib/server/use-cases/rows";

const MOST = 10;

/**
 * What looks like a text that is being typed. A question, though it is posted: what somebody types is too long for an
 * address, and belongs into no log of addresses.
 */
export const findSimilarCases: Action = {
  name: "similar.find",
  access: "useCase:read",
  input: SimilarTo,
  async run({ actor, input, idempotency }) {
    if (!actor) throw new DomainError("unauthenticated", "Sign in first.");
    const { title, problem = null, except } = parse(SimilarTo, input);
    const own = except ? await findUseCase(database(), actor, except) : null;
    const answer = async (client: Transaction) => {
      const data = await similarTo(client, actor, { title, problem }, own?.id ?? null);
      return { status: 200, version: null, body: { data } };
    };
    return idempotency ? answerOnce(actor, idempotency, answer) : answer(database());
  },
};

/** What looks like a case that is written down already, among those that the reader may know of. */
export const listSimilarCases = defineQuery({
  name: "similar.list",
  permission: "useCase:read",
  input: NoInput,
  async run(actor, _input, target): Promise<{ data: SimilarCaseView[] }> {
    const useCase = await requireUseCase(actor, target);
    return { data: await similarTo(database(), actor, useCase, useCase.id) };
  },
});

async function similarTo(
  client: Transaction,
  actor: Actor,
  text: CaseText,
  exceptId: string | null,
): Promise<SimilarCaseView[]> {
  const [candidates, background] = await Promise.all([
    findCandidates(client, actor, text, exceptId),
    readBackground(client, actor),
  ]);
  return rankSimilarCases(text, candidates, background)
    .slice(0, MOST)
    .map((found) => similarView(found, actor));
}

/** What the proposer said of cases that look like this one; of cases that the reader may know of. */
export const listLikenesses = defineQuery({
  name: "likeness.list",
  permission: "useCase:read",
  input: NoInput,
  async run(actor, _input, target): Promise<{ data: LikenessView[] }> {
    const useCase = await requireUseCase(actor, target);
    const rows = await database().$queryRaw<LikenessRow[]>`
      select l.id, l.answer, l.reason, p.name as by, l.at, u.number, u.title, u.stage
      from "Likeness" l join "UseCase" u on u.id = l."otherId" left join "Person" p on p.id = l."byId"
      where l."useCaseId" = ${useCase.id}::uuid and ${visibleTo(actor)} order by l.at, l.id limit 200`;
    return {
      data: rows.map(({ number, title, stage, ...likeness }) => ({
        ...likeness,
        other: { key: keyOf(number), title, stage },
      })),
    };
  },
});

interface LikenessRow extends Omit<LikenessView, "other"> {
  number: number;
  title: string;
  stage: string;
}
