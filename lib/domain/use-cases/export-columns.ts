import type { ExportColumn, ExportRow } from "@/lib/domain/shared/export-table";

/**
 * The columns of an exported list, in order: the name in JSON, the heading in CSV and XLSX. An import that maps by these
 * headings and knows cases again by `key` brings back what was exported.
 *
 * People are named twice: as a reference that an import resolves (the e-mail address where the reader may see it, else the
 * id), and by name. Amounts stand in major units of `currency` or `fundingCurrency`. Money is empty without value:read on
 * the case, risk answers without risk:read.
 */
export const exportColumns = [
  { name: "key", heading: "Key" },
  { name: "title", heading: "Title" },
  { name: "department", heading: "Department code" },
  { name: "departmentName", heading: "Department name" },
  { name: "stage", heading: "Stage" },
  { name: "problem", heading: "Problem" },
  { name: "audience", heading: "Audience" },
  { name: "yearlyVolumeLow", heading: "Yearly volume, low" },
  { name: "yearlyVolumeHigh", heading: "Yearly volume, high" },
  { name: "minutesLow", heading: "Minutes each, low" },
  { name: "minutesHigh", heading: "Minutes each, high" },
  { name: "owner", heading: "Owner" },
  { name: "ownerName", heading: "Owner name" },
  { name: "sponsor", heading: "Sponsor" },
  { name: "sponsorName", heading: "Sponsor name" },
  { name: "benefitOwner", heading: "Benefit owner" },
  { name: "benefitOwnerName", heading: "Benefit owner name" },
  { name: "modelOwner", heading: "Model owner" },
  { name: "modelOwnerName", heading: "Model owner name" },
  { name: "proposer", heading: "Proposer" },
  { name: "proposerName", heading: "Proposer name" },
  { name: "route", heading: "Route" },
  { name: "taskType", heading: "Task type" },
  { name: "dataSource", heading: "Data source" },
  { name: "risk", heading: "Risk" },
  { name: "personalData", heading: "Personal data" },
  { name: "riskAnswers", heading: "Risk answers" },
  { name: "riskNote", heading: "Risk note" },
  { name: "confidential", heading: "Confidential" },
  { name: "tags", heading: "Tags" },
  { name: "valueYearLow", heading: "Value a year, low" },
  { name: "valueYearLikely", heading: "Value a year, likely" },
  { name: "valueYearHigh", heading: "Value a year, high" },
  { name: "cost", heading: "Cost" },
  { name: "currency", heading: "Currency" },
  { name: "funding", heading: "Funding" },
  { name: "fundedAmount", heading: "Funded amount" },
  { name: "spent", heading: "Spent" },
  { name: "fundingCurrency", heading: "Funding currency" },
  { name: "priority", heading: "Priority" },
  { name: "impact", heading: "Impact" },
  { name: "feasibility", heading: "Feasibility" },
  { name: "quadrant", heading: "Quadrant" },
  { name: "quickLook", heading: "By a quick look" },
  { name: "blockers", heading: "Open blockers" },
  { name: "submittedAt", heading: "Submitted" },
  { name: "liveOn", heading: "Live since" },
  { name: "source", heading: "Source" },
  { name: "sourceExtras", heading: "Source extras" },
  { name: "sample", heading: "Sample" },
  { name: "createdAt", heading: "Created" },
  { name: "updatedAt", heading: "Updated" },
] as const satisfies readonly ExportColumn[];

export type UseCaseExportRow = ExportRow<(typeof exportColumns)[number]["name"]>;
