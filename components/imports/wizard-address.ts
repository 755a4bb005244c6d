import type { RepairCode } from "@/lib/domain/imports/row-notice";

export const wizardSteps = ["sheet", "columns", "values", "identity", "check"] as const;
export type WizardStep = (typeof wizardSteps)[number];

export const stepNames: Record<WizardStep, string> = {
  sheet: "Sheet and header row",
  columns: "Columns",
  values: "Values",
  identity: "Known again by",
  check: "Check and bring in",
};

/** Where a step of going through an upload stands. */
export function stepAddress(id: string, step: WizardStep): string {
  return `/imports/${id}?step=${step}`;
}

/** The step that an address names; null for any other text. */
export function stepIn(text: string | string[] | undefined): WizardStep | null {
  return wizardSteps.find((step) => step === text) ?? null;
}

/** Which step puts right what rows complain about; null where only the file itself can be put right. */
export function repairStep(code: RepairCode | null): WizardStep | null {
  return code === null ? null : (stepByCode[code] ?? null);
}

const stepByCode: Partial<Record<RepairCode, WizardStep>> = {
  titleMissing: "columns",
  departmentMissing: "columns",
  dateUnreadable: "columns",
  dateAmbiguous: "columns",
  numberUnreadable: "columns",
  currencyMissing: "columns",
  scoreOutOfRange: "columns",
  metricIncomplete: "columns",
  departmentAmbiguous: "values",
  departmentNew: "values",
  valueUnknown: "values",
  keyUnknown: "identity",
  keyTwice: "identity",
  identityMissing: "identity",
  identityShared: "identity",
};
