import "server-only";
import { distinctWords, stemOf } from "@/lib/domain/text/shared-words";
import { type CaseText, COMPARED_LENGTH } from "@/lib/domain/text/similar-cases";
import type { Transaction } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import type { Actor } from "@/lib/server/session";
import { selectUseCases, visibleTo } from "@/lib/server/use-cases/record";

/** A word that stands in more cases than this tells nothing; counting stops there, so that a question stays cheap. */
const COMMON = 2_000;
const MOST_WORDS = 20;
const MOST_BY_WORDS = 40;
const MOST_BY_TITLE = 10;
const BACKGROUND = 100;

/**
 * Cases that share telling words with a text, or whose title is spelt like its title: the few worth comparing. Only such
 * as the actor may read, so that neither a hit nor how common a word is tells of any other.
 */
export function findCandidates(tx: Transaction, actor: Actor, text: CaseText, exceptId: string | null) {
  const words = [...new Set(distinctWords(`${text.title} ${text.problem ?? ""}`).map(stemOf))];
  const eligible = Prisma.sql`u.stage <> 'merged' and u.id is distinct from ${exceptId}::uuid and ${visibleTo(actor)}`;
  const where = Prisma.sql`u.id in (
    with hits as materialized (
      select w.word, h.id from unnest(${words.slice(0, MOST_WORDS)}::text[]) w(word) cross join lateral (
        select u.id from "UseCase" u
        where u.search @@ to_tsquery('simple', plain_text('''' || w.word || ''':*')) and ${eligible}
        limit ${COMMON + 1}) h),
    weights as (
      select word, ln(${COMMON * 10}::float8 / count(*)) as weight from hits group by word having count(*) <= ${COMMON})
    (select id from hits join weights using (word) group by id order by sum(weight) desc, id desc limit ${MOST_BY_WORDS})
    union
    (select u.id from "UseCase" u where u.title % ${text.title} and ${eligible}
      order by similarity(u.title, ${text.title}) desc, u.id desc limit ${MOST_BY_TITLE}))`;
  return selectUseCases(tx, { columns, where, tail: Prisma.sql`order by u.number desc` });
}

export type CandidateRow = Awaited<ReturnType<typeof findCandidates>>[number];

/** Texts that were not chosen for being alike, by which it is judged what is common: the latest the actor may read. */
export function readBackground(tx: Transaction, actor: Actor): Promise<CaseText[]> {
  return tx.$queryRaw`
    select u.title, left(u.problem, ${COMPARED_LENGTH}) as problem from "UseCase" u
    where ${visibleTo(actor)} order by u.number desc limit ${BACKGROUND}`;
}

const columns = [
  "id",
  "number",
  "title",
  "problem",
  "stage",
  "confidential",
  "sample",
  "proposerId",
  "sponsorId",
  "ownerId",
  "benefitOwnerId",
  "deliveryIds",
  "coSponsorIds",
  "departmentId",
  "panelIds",
  "blockerAreas",
] as const;
