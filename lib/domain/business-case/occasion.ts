/** Why a version of a business case was kept. */
export type CaseOccasion = "submitted" | "approved" | "reforecast";

export const caseOccasionNames: Record<CaseOccasion, string> = {
  submitted: "Submitted",
  approved: "Approved",
  reforecast: "Forecast again",
};
