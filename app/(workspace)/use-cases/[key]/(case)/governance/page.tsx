import type { Metadata } from "next";
import { CaseBlockers } from "@/components/use-cases/case-blockers";
import { CaseDecisions } from "@/components/use-cases/case-decisions";
import { CaseRisk } from "@/components/use-cases/case-risk";
import { RiskSummary } from "@/components/use-cases/risk-summary";
import { can } from "@/lib/domain/access/can";
import { CaseDiscussion } from "../../case-discussion";
import { caseBlockers, caseDecisions, caseView, liftableAreas, loadCase } from "../../load-case";
import { type CasePageProps, oneOf } from "../../page-props";

export const metadata: Metadata = { title: "Governance" };

export default async function CaseGovernancePage({ params, searchParams }: CasePageProps) {
  const [{ key }, { comments }] = await Promise.all([params, searchParams]);
  const found = await loadCase(key);
  const { actor, standing } = found;
  const [view, blockers, decisions] = await Promise.all([
    caseView(key),
    caseBlockers(key),
    caseDecisions(key),
  ]);
  return (
    <>
      <CaseBlockers useCaseKey={view.key} blockers={blockers} liftable={liftableAreas(found)} />
      <CaseDecisions
        useCaseKey={view.key}
        decisions={decisions}
        canConfirm={can(actor, "condition:meet", standing) && !standing.own}
      />
      <RiskSummary useCase={view} />
      <CaseRisk useCase={view} />
      <CaseDiscussion caseKey={key} section="risk" cursor={oneOf(comments)} />
    </>
  );
}
