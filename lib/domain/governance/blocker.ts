import { z } from "zod";
import { ReviewArea } from "@/lib/domain/access/roles";
import { Reason } from "@/lib/domain/shared/text";

export const BlockerKind = z.enum(["noRightToData", "harmNobodyCanReview", "prohibitedPractice", "noOwner"]);
export type BlockerKind = z.infer<typeof BlockerKind>;

export const blockerNames: Record<BlockerKind, string> = {
  noRightToData: "No right to the data",
  harmNobodyCanReview: "Harm that nobody can review",
  prohibitedPractice: "Prohibited practice",
  noOwner: "No owner",
};

/** The area whose reviewer lifts a blocker of this kind, unless the one who raises it names another. */
export const areaOfBlocker: Record<BlockerKind, ReviewArea> = {
  noRightToData: "privacy",
  harmNobodyCanReview: "ethics",
  prohibitedPractice: "legal",
  noOwner: "finance",
};

/** Raising a show-stopper: it stands outside the score and keeps a case from being funded until it is lifted. */
export const RaiseBlocker = z.strictObject({
  kind: BlockerKind,
  area: ReviewArea.optional(),
  reason: Reason,
});

export const LiftBlocker = z.strictObject({ reason: Reason });
