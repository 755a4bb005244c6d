import type { Preset } from "@/lib/domain/imports/preset";
import { usFederalAgencies } from "@/lib/domain/imports/us-federal-agencies";
import { readUsFederalPersonalData } from "@/lib/domain/imports/us-federal-personal-data";
import { readUsFederalRisk } from "@/lib/domain/imports/us-federal-risk";
import type { Stage } from "@/lib/domain/use-cases/stage";

const stages: readonly [string, Stage][] = [
  ["initiated", "submitted"],
  ["planned", "submitted"],
  ["acquisition and/or development", "building"],
  ["implementation and assessment", "piloting"],
  ["operation and maintenance", "live"],
  ["in production", "live"],
  ["in mission", "live"],
  ["retired", "retired"],
  ["research or administrative action complete", "retired"],
];

/**
 * The US Federal AI Use Case Inventory 2024, consolidated raw file (github.com/ombegov/2024-Federal-AI-Use-Case-Inventory).
 * Its stages are what agencies reported, so cases enter at them; risk is what the agency declared.
 */
export const usFederal2024: Preset = {
  id: "us-federal-2024",
  name: "US Federal AI Use Case Inventory 2024",
  headers: {
    title: "Use Case Name",
    departmentName: "Agency",
    departmentCode: "Agency Abbreviation",
    bureau: "Bureau",
    topic: "Use Case Topic Area",
    purpose: "What is the intended purpose and expected benefits of the AI?",
    stage: "Stage of Development",
    risk: "Is the AI use case rights-impacting, safety-impacting, both, or neither?",
    initiated: "Date Initiated",
    acquisition: "Date when Acquisition and/or Development began",
    implemented: "Date Implemented",
    retired: "Date Retired",
    personalData:
      "Does this AI use case involve personally identifiable information (PII) that is maintained by the agency?",
    dataSource:
      "Describe any agency-owned data used to train, fine-tune, and/or evaluate performance of the model(s) used in this use case.",
  },
  indispensable: [["title"], ["departmentCode", "departmentName"], ["bureau"], ["purpose"]],
  stages: new Map(stages),
  readRisk: readUsFederalRisk,
  readPersonalData: readUsFederalPersonalData,
  riskNotes: { standard: "declared not high by the source" },
  departments: usFederalAgencies,
  likelyYears: { from: 2010, to: 2026 },
};
