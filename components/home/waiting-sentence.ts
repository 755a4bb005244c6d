import type { Home } from "@/components/home/home";
import { capitalised, inWords } from "@/lib/format/words";

const phrases: Record<string, readonly [one: string, many: string]> = {
  decide: ["decision waits for you", "decisions wait for you"],
  gates: ["live case waits at a gate", "live cases wait at a gate"],
  confirm: ["case claims what finance has not confirmed", "cases claim what finance has not confirmed"],
  agree: ["way of measuring waits for you to agree", "ways of measuring wait for you to agree"],
  sponsor: ["case asks for you as its sponsor", "cases ask for you as their sponsor"],
  answer: ["question waits for your answer", "questions wait for your answer"],
  drafts: ["draft of yours is not submitted", "drafts of yours are not submitted"],
  accept: ["proposal waits to be accepted", "proposals wait to be accepted"],
  triage: ["case waits to be made ready for a panel", "cases wait to be made ready for a panel"],
  overrides: ["proposed place waits for a second lead", "proposed places wait for a second lead"],
  blocked: ["blocked case waits for your review", "blocked cases wait for your review"],
  build: ["case is yours to deliver", "cases are yours to deliver"],
};

/** "Three cases wait for your rating (one is overdue), two decisions wait for you." At most three things, in order. */
export function waitingSentence({ rating, queues, quarters }: Home, today: string): string {
  const parts = [
    ...(rating.length > 0 ? [ratingPart(rating, today)] : []),
    ...(quarters.length > 0
      ? [
          `${inWords(quarters.length)} ${quarters.length === 1 ? "quarter waits" : "quarters wait"} for finance`,
        ]
      : []),
    ...queues.flatMap(({ name, total }) => {
      const phrase = phrases[name];
      return phrase ? [`${inWords(total)} ${phrase[total === 1 ? 0 : 1]}`] : [];
    }),
  ].slice(0, 3);
  if (parts.length === 0) return "Nothing waits for you.";
  return `${capitalised(parts.join(", "))}.`;
}

/** A deadline counts to the end of its day. */
export function isOverdue(deadline: string | null, today: string): boolean {
  return deadline !== null && deadline < today;
}

function ratingPart(rating: Home["rating"], today: string): string {
  const late = rating.filter(({ deadline }) => isOverdue(deadline, today)).length;
  const cases = `${inWords(rating.length)} ${rating.length === 1 ? "case waits" : "cases wait"} for your rating`;
  return late > 0 ? `${cases} (${inWords(late)} ${late === 1 ? "is" : "are"} overdue)` : cases;
}
