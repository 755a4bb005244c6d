import { listCell } from "@/lib/domain/imports/list-cell";
import { isBlank, plainWords, withoutClosing } from "@/lib/domain/imports/plain-words";
import type { Reading } from "@/lib/domain/imports/row-notice";
import { quoted } from "@/lib/domain/imports/shorten";
import type { Risk } from "@/lib/domain/use-cases/risk";

const DECLARED_HIGH =
  /^(?:both[ :,-]*)?(?:(?:rights?|safety)(?:[- ]impacting)?-? ?(?:and\/or|and|&|\+|\/|,|;) ?)?(?:rights?|safety)[- ]impacting|^both\b/;
const DECLARED_NEITHER =
  /^neither\b(?: of (?:these|them|the above|the two)\b)?(?: (?:is )?(?:rights?|safety)(?:[- ]impacting|-)?,? (?:nor|or|and) (?:rights?|safety)[- ]impacting)?/;
const MENTIONS_HIGH = /\b(?:rights?|safety)[- ]impacting\b/;
const NEGATION = /\b(?:not|non|no|nor|neither|never|none|without|cannot)\b|n't\b/;
const REFUSAL = /^[ :?=-]*(?:no|not|false|n|none)\b|\bneither\b/;
const RESERVATION =
  /\b(?:but|however|unless|until|except|although|though|may|might|could|possibly|potentially|presumed|pending|yet|currently|both|either|unknown|unclear|unsure|tbd|at (?:present|this (?:time|stage|point)))\b|\?/;

/**
 * The answer to "rights-impacting, safety-impacting, both, or neither?". One of the two or both is high, also as
 * the beginning or the plain statement of a sentence; neither is standard, unless its explanation takes that
 * back. Blank and N/A are not assessed, and so is what cannot be told, with a notice: never standard by default.
 */
export function readUsFederalRisk(cell: string): Reading<Risk> {
  const answer = withoutClosing(plainWords(listCell(cell).join(", ")));
  if (isBlank(answer)) return { value: "notAssessed" };
  const declared = DECLARED_HIGH.exec(answer)?.[0] ?? DECLARED_NEITHER.exec(answer)?.[0];
  if (declared === answer) return { value: answer.startsWith("neither") ? "standard" : "high" };
  const value = riskOfSentence(answer, declared);
  return {
    value,
    oddity: {
      problem: `${quoted(cell)} is ${meaning[value]}.`,
      repair:
        "Answer Rights-impacting, Safety-impacting, Both or Neither, or answer the risk questions of the case.",
    },
  };
}

const meaning: Record<Risk, string> = {
  high: "a longer answer, taken as high risk",
  standard: "a longer answer, taken as neither",
  notAssessed: "no answer that can be told apart for certain; taken as not assessed",
};

function riskOfSentence(answer: string, declared: string | undefined): Risk {
  if (declared === undefined) {
    return MENTIONS_HIGH.test(answer) && !NEGATION.test(answer) ? "high" : "notAssessed";
  }
  const explanation = answer.slice(declared.length);
  if (!declared.startsWith("neither")) return REFUSAL.test(explanation) ? "notAssessed" : "high";
  const contradicts = MENTIONS_HIGH.test(explanation) && !NEGATION.test(explanation);
  return contradicts || RESERVATION.test(explanation) ? "notAssessed" : "standard";
}
