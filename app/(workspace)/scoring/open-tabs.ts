import type { ScoringTab } from "@/components/scoring/scoring-tabs";
import type { Rights } from "@/lib/domain/access/actor";
import { hasReach } from "@/lib/domain/access/can";
import type { Permission } from "@/lib/domain/access/permissions";

const needs: Record<ScoringTab, Permission> = {
  "/scoring": "rating:read",
  "/scoring/quick-look": "quickLook:write",
  "/scoring/value-check": "valueCheck:write",
  "/scoring/calibration": "rating:write",
  "/scoring/model": "scoringModel:read",
};

/** The ways to judge that are open to this person. */
export function openTabs(rights: Rights): ScoringTab[] {
  return (Object.keys(needs) as ScoringTab[]).filter((tab) => hasReach(rights, needs[tab]));
}
