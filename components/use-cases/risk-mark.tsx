import { StatusPill } from "@/components/ui/status-pill";
import { type PersonalData, type Risk, riskNames } from "@/lib/domain/use-cases/risk";

export function RiskMark({ risk }: { risk: string }) {
  if (risk === "high") return <StatusPill tone="bad">{riskNames.high}</StatusPill>;
  if (risk === "standard") return <StatusPill shape="ring">{riskNames.standard}</StatusPill>;
  return <span className="text-ink-3">{riskNames.notAssessed}</span>;
}

export const personalDataNames: Record<PersonalData, string> = { yes: "Yes", no: "No", unknown: "Unknown" };

export function riskName(risk: string): string {
  return riskNames[risk as Risk] ?? risk;
}
