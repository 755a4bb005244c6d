import { StatusPill } from "@/components/ui/status-pill";
import { type PersonalData, type Risk, riskNames } from "@/lib/domain/use-cases/risk";

export function RiskMark({ risk }: { risk: string }) {
  if (risk === "notAssessed")
    return <span className="whitespace-nowrap text-ink-3">{riskNames.notAssessed}</span>;
  return (
    <span className="whitespace-nowrap">
      <StatusPill {...(risk === "high" ? { tone: "bad" } : { shape: "ring" })}>{riskName(risk)}</StatusPill>
    </span>
  );
}

export const personalDataNames: Record<PersonalData, string> = { yes: "Yes", no: "No", unknown: "Unknown" };

export function riskName(risk: string): string {
  return riskNames[risk as Risk] ?? risk;
}
