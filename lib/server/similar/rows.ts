import "server-only";
import { excerptAround } from "@/lib/domain/text/marked-text";
import type { SimilarCase } from "@/lib/domain/text/similar-cases";
import { isOpen } from "@/lib/domain/use-cases/stage";
import type { Actor } from "@/lib/server/session";
import type { CandidateRow } from "@/lib/server/similar/candidates";
import { isOwn, keyOf } from "@/lib/server/use-cases/rows";

const EXCERPT = 240;

/** A similar case as the API shows it: enough to recognise it, and why it was found. */
export function similarView(
  { candidate, similarity, likelihood, words }: SimilarCase<CandidateRow>,
  actor: Actor,
) {
  const isJoined = candidate.coSponsorIds.includes(actor.personId);
  const own = isOwn(actor.personId, candidate);
  return {
    id: candidate.id,
    key: keyOf(candidate.number),
    title: candidate.title,
    excerpt: candidate.problem ? excerptAround(candidate.problem, words, EXCERPT) : null,
    stage: candidate.stage,
    department: candidate.departmentCode,
    departmentName: candidate.departmentName,
    owner: nameOf(candidate, candidate.ownerId),
    proposer: nameOf(candidate, candidate.proposerId),
    confidential: candidate.confidential,
    similarity: Math.round(similarity * 1_000) / 1_000,
    likelihood,
    words,
    isOwn: own,
    isJoined,
    canJoin: !own && !isJoined && isOpen(candidate.stage),
    canBeHeir: isOpen(candidate.stage),
  };
}

export type SimilarCaseView = ReturnType<typeof similarView>;

function nameOf({ people }: CandidateRow, id: string | null) {
  return id === null ? null : { id, name: people[id] ?? "Somebody who left" };
}

/** What was said of a case that looks like another one. */
export interface LikenessView {
  id: string;
  answer: string;
  reason: string | null;
  by: string | null;
  at: Date;
  other: { key: string; title: string; stage: string };
}
