import { unknownFieldNames } from "@/lib/domain/intake/unknown-fields";
import { type Holder, progressSteps } from "@/lib/domain/intake/where-it-stands";
import { formatDate } from "@/lib/format/date";
import { formatCount, formatList } from "@/lib/format/words";
import type { Progress } from "@/lib/server/intake/progress";

const holders: Record<Holder, string> = {
  proposer: "its proposer",
  lead: "the AI leads",
  panel: "its panel",
  executive: "the executives",
  reviewer: "the reviewers",
  delivery: "delivery",
  nobody: "",
};

/** "Step 2 of 5, with A. Meyer since 3 Nov 2026; the last 20 took 6 days." */
export function standingSentence({ step, holder, since, usual, stage }: Progress): string {
  const place = step
    ? `Step ${step.number} of ${step.of}: ${progressSteps[step.name].toLowerCase()}`
    : "Not submitted yet";
  const who = holder.person?.name ?? holders[holder.role];
  const held = who ? `, with ${who} since ${formatDate(since)}` : `, since ${formatDate(since)}`;
  const isWaiting = stage !== "draft" && holder.role !== "nobody";
  const took = isWaiting && usual ? `; the last ${usual.cases} took ${formatCount(usual.days, "day")}` : "";
  return `${place}${held}${took}.`;
}

/** What the proposer wants to be shown how to find out, or null. */
export function askedAbout({ unknownFields, step }: Progress): string | null {
  const isEarly = step === null || step.name === "submitted" || step.name === "triage";
  const names = Object.entries(unknownFieldNames).flatMap(([field, name]) =>
    (unknownFields as readonly string[]).includes(field) ? [name] : [],
  );
  return isEarly && names.length > 0 ? `The proposer asks to be shown ${formatList(names)}.` : null;
}
