import type { Step } from "@/components/use-cases/intake/field-words";
import { type IntakeProgress, sectionNames } from "@/lib/domain/intake/sections";
import { formatCount } from "@/lib/format/words";

/** The heading of a step. */
export function stepTitle(step: Step, isDraft: boolean): string {
  if (step === "check") return "Check your answers";
  if (step === "first" || step === "template") return isDraft ? "Your proposal" : "The use case";
  return sectionNames[step];
}

const leads: Partial<Record<Step, string>> = {
  first: "Four answers are enough to submit. The six sections below can wait, and go in any order.",
  task: "Four questions first: many ideas need no model of their own.",
  metrics: "What would be different, and how somebody could see it.",
  check: "This is what the lead reads.",
};

export function stepLead(step: Step): string | undefined {
  return leads[step];
}

/** "About 3 minutes until you can submit, 12 for everything.", then "4 of 6 sections done, about 3 minutes left." */
export function progressWords(progress: IntakeProgress): string {
  const { done, of, minutesLeft, minutesToSubmit, isEnough } = progress;
  if (!isEnough) {
    return `About ${formatCount(minutesToSubmit, "minute")} until you can submit, ${minutesLeft} for everything.`;
  }
  const left =
    minutesLeft === 0 ? "nothing left to answer" : `about ${formatCount(minutesLeft, "minute")} left`;
  return `${done} of ${of} sections done, ${left}.${done < of ? " Enough to submit." : ""}`;
}
