import type { Target } from "@/lib/domain/imports/mapping/target";

interface TargetGroup {
  label: string;
  targets: { value: Target; label: string }[];
}

const groups: Record<string, [Target, string][]> = {
  "What it is": [
    ["title", "Title"],
    ["problem", "Problem, purpose"],
    ["audience", "Who has it, how often"],
    ["tags", "Tags"],
    ["taskType", "Kind of task"],
    ["route", "Route"],
    ["dataSource", "Data source"],
    ["stage", "Stage"],
    ["confidential", "Confidential"],
  ],
  "Whose it is": [
    ["department", "Department (code or name)"],
    ["departmentCode", "Department code"],
    ["departmentName", "Department name"],
    ["owner", "Owner (e-mail address)"],
    ["sponsor", "Sponsor (e-mail address)"],
  ],
  "How it is known": [
    ["key", "Our key, such as UC-0142"],
    ["externalId", "Their number or id"],
  ],
  "Size and money": [
    ["yearlyVolume", "Cases a year"],
    ["yearlyVolumeLow", "Cases a year, at least"],
    ["yearlyVolumeHigh", "Cases a year, at most"],
    ["minutesEach", "Minutes each"],
    ["minutesEachLow", "Minutes each, at least"],
    ["minutesEachHigh", "Minutes each, at most"],
    ["valueYear", "Value a year"],
    ["valueYearLow", "Value a year, low"],
    ["valueYearHigh", "Value a year, high"],
    ["cost", "Cost"],
    ["currency", "Currency"],
  ],
  Risk: [
    ["risk", "Risk"],
    ["personalData", "Personal data"],
  ],
  Dates: [
    ["date.initiated", "Initiated on"],
    ["date.acquisition", "Acquired or developed from"],
    ["date.implemented", "Implemented on"],
    ["date.retired", "Retired on"],
  ],
  "First metric": metricOf(1),
  "Second metric": metricOf(2),
  "Third metric": metricOf(3),
};

function metricOf(number: 1 | 2 | 3): [Target, string][] {
  const place = { 1: "first", 2: "second", 3: "third" }[number];
  return [
    [`metric${number}.name`, `Name of the ${place} metric`],
    [`metric${number}.unit`, `Unit of the ${place} metric`],
    [`metric${number}.baseline`, `Baseline of the ${place} metric`],
    [`metric${number}.baselineOn`, `Day of the ${place} baseline`],
    [`metric${number}.target`, `Target of the ${place} metric`],
    [`metric${number}.targetOn`, `Day of the ${place} target`],
  ];
}

/** All that a column can mean, grouped for choosing. */
export function targetGroups(criteria: readonly { key: string; name: string }[]): TargetGroup[] {
  const fixed = Object.entries(groups).map(([label, list]) => ({
    label,
    targets: list.map(([value, name]) => ({ value, label: name })),
  }));
  const scores = criteria.map(({ key, name }) => ({
    value: `score.${key}` as const,
    label: `Score: ${name}`,
  }));
  return [...fixed, { label: "Scores, as a provisional look", targets: scores }];
}

/** Columns whose texts are dates, amounts or scores: how they are written can be said. */
export function kindOf(target: Target): "date" | "number" | "money" | "score" | "text" {
  if (target.startsWith("date.") || target.endsWith("On")) return "date";
  if (target.startsWith("score.")) return "score";
  if (/^(valueYear|cost)/.test(target)) return "money";
  if (/^(yearlyVolume|minutesEach)|\.(baseline|target)$/.test(target)) return "number";
  return "text";
}

/** How surely a column was recognised, in a word. */
export function confidenceWord(confidence: number): string {
  if (confidence >= 0.9) return "sure";
  return confidence >= 0.6 ? "likely" : "a guess";
}
