import type { PersonalData, Risk } from "@/lib/domain/use-cases/risk";
import type { Stage } from "@/lib/domain/use-cases/stage";

/** The words of a report. They are handed in by the server: the lists they come from belong to the rules. */
export interface ReportNames {
  stages: Record<Stage, string>;
  risks: Record<Risk, string>;
}

export const personalDataWords: Record<PersonalData, string> = {
  yes: "Uses personal data",
  no: "Uses none",
  unknown: "Unknown",
};
