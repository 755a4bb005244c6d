import type { Stage } from "@/lib/domain/use-cases/stage";

interface Held {
  stage: Stage;
  /** The names of the review areas whose blockers are open. */
  openAreas: readonly string[];
  proposer: string | null;
  delivery: readonly string[];
  benefitOwner: string | null;
}

/**
 * Who has the next step in hand, in words, or null where nobody is waited for. A panel at work is named as a whole: who of
 * it has handed in is nobody's to know.
 */
export function waitingOn(held: Held): string | null {
  const { stage, openAreas } = held;
  if (openAreas.length > 0 && (stage === "review" || stage === "approved")) {
    return `a reviewer of ${openAreas.map((area) => area.toLowerCase()).join(" and ")}`;
  }
  return holders[stage](held);
}

const theLeads = () => "the AI leads";
const nobody = () => null;

function theBuilders({ delivery }: Held): string {
  return delivery.length > 0 ? delivery.join(" and ") : "its delivery owner";
}

const holders: Record<Stage, (held: Held) => string | null> = {
  draft: ({ proposer }) => proposer ?? "its proposer",
  returned: ({ proposer }) => proposer ?? "its proposer",
  submitted: theLeads,
  triage: theLeads,
  scoring: () => "the panel",
  review: () => "an executive",
  parked: nobody,
  approved: theBuilders,
  building: theBuilders,
  piloting: theBuilders,
  live: ({ benefitOwner }) => benefitOwner,
  retired: nobody,
  stopped: nobody,
  declined: nobody,
  merged: nobody,
};
