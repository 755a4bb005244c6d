import { sharedWords } from "@/lib/domain/text/shared-words";
import { dotProduct, termVector } from "@/lib/domain/text/term-vector";
import { countTerms, documentFrequencies, type NgramRange } from "@/lib/domain/text/terms";

/** What a case is compared by: its title, and its problem where there is one. */
export interface CaseText {
  title: string;
  problem: string | null;
}

export type Likelihood = "probablySame" | "looksLike";

export const likelihoodNames: Record<Likelihood, string> = {
  probablySame: "Probably the same",
  looksLike: "Looks like it",
};

export interface SimilarCase<Candidate> {
  candidate: Candidate;
  /** Cosine of the two texts, 0 to 1. */
  similarity: number;
  likelihood: Likelihood;
  /** The words of the candidate that the text has too, lower case: why it was found. */
  words: string[];
}

const RANGE: NgramRange = [3, 5];
const PROBABLY_SAME = 0.5;
const LOOKS_LIKE = 0.28;
/** As much of a text as is compared; the database keeps no more of it for the search either. */
export const COMPARED_LENGTH = 2_000;
/** Below this a text says too little to be like anything. */
export const SHORTEST_COMPARED = 12;

/** Title and problem as one text; a title alone where the problem is not written yet. */
export function comparedText({ title, problem }: CaseText): string {
  return (problem ? `${title}. ${problem}` : title).slice(0, COMPARED_LENGTH);
}

/** How much alike two texts are: "probably the same" from .50, "looks like" from .28, else null. */
export function likelihoodOf(similarity: number): Likelihood | null {
  if (similarity >= PROBABLY_SAME) return "probablySame";
  return similarity >= LOOKS_LIKE ? "looksLike" : null;
}

/**
 * The candidates that look like a text, most alike first (ties in the order given), by the TF-IDF cosine of letter groups
 * (char_wb 3 to 5, sublinear). How telling a letter group is comes from `background`, texts that were not chosen for being
 * alike. A text without a problem is compared with the titles alone: like with like.
 * Source: methods §9; thresholds fitted on 28 written cases, to be fitted again on confirmed and dismissed pairs.
 */
export function rankSimilarCases<Candidate extends CaseText>(
  text: CaseText,
  candidates: readonly Candidate[],
  background: readonly CaseText[],
): SimilarCase<Candidate>[] {
  const compared = (one: CaseText) => comparedText(text.problem ? one : { ...one, problem: null });
  const texts = background.map(compared);
  const count = (one: string) => countTerms(one, "char_wb", RANGE);
  const corpus = { documents: texts.length, frequencies: documentFrequencies(texts.map(count)) };
  const vectorOf = (one: string) => termVector(count(one), corpus, true);
  const own = compared(text);
  const ownVector = vectorOf(own);
  return candidates
    .flatMap((candidate) => {
      const theirs = compared(candidate);
      const similarity = dotProduct(ownVector, vectorOf(theirs));
      const likelihood = likelihoodOf(similarity);
      return likelihood
        ? [{ candidate, similarity, likelihood, words: sharedWords(theirs, own, texts) }]
        : [];
    })
    .sort((a, b) => b.similarity - a.similarity);
}
