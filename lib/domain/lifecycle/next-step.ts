import { isCalendarDay } from "@/lib/domain/shared/calendar-day";
import type { Stage } from "@/lib/domain/use-cases/stage";

interface Standing {
  stage: Stage;
  openBlockers: number;
  parkedUntil?: string | null;
}

const steps: Record<Stage, string> = {
  draft: "Finish and submit",
  returned: "Answer the question, submit again",
  submitted: "Accept for triage",
  triage: "Complete the ready list, start scoring",
  scoring: "Panel rates, then reveal",
  review: "Decide",
  parked: "Wait",
  approved: "Start building",
  building: "Start the pilot",
  piloting: "Go live",
  live: "Measure",
  retired: "Nothing: retired",
  stopped: "Nothing: stopped",
  declined: "Nothing: declined",
  merged: "Nothing: merged",
};

/** What has to happen next to a case, in a few words; a blocker goes first where it stands in the way. */
export function nextStep({ stage, openBlockers, parkedUntil }: Standing): string {
  if (openBlockers > 0 && (stage === "review" || stage === "approved")) return "Lift the blocker";
  return stage === "parked" && parkedUntil ? waitFor(parkedUntil) : steps[stage];
}

/** A case is parked until a day, or until a fact that somebody wrote as a sentence. */
function waitFor(dayOrFact: string): string {
  return isCalendarDay(dayOrFact) ? `Wait until ${dayOrFact}` : `Wait for: ${dayOrFact}`;
}
