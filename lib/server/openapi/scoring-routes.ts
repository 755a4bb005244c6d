import "server-only";
import type { Route } from "@/lib/server/openapi/route";
import { proposeOverride, settleOverride } from "@/lib/server/overrides/commands";
import { listOverrides, listProposedOverrides } from "@/lib/server/overrides/queries";
import { getCalibration, rateCalibration } from "@/lib/server/scoring/calibration";
import { rateUseCase, recuseFromPanel, revealScores } from "@/lib/server/scoring/commands";
import { exportScoringQueue } from "@/lib/server/scoring/export";
import { giveQuickLooksTo } from "@/lib/server/scoring/give-quick-looks";
import { handOnSeat } from "@/lib/server/scoring/hand-on";
import { listPanels } from "@/lib/server/scoring/panels-at-work";
import {
  getMyRating,
  getPanel,
  getRatings,
  getScore,
  getScoringModel,
  listScoringQueue,
} from "@/lib/server/scoring/queries";
import { listQuickLooks } from "@/lib/server/scoring/quick-look-grid";
import { nameRaters } from "@/lib/server/scoring/rater-names";
import { remindPanels } from "@/lib/server/scoring/remind";
import { startScoring } from "@/lib/server/scoring/start-scoring";
import { changeWeights } from "@/lib/server/scoring-models/commands";
import { listScoringModels } from "@/lib/server/scoring-models/queries";
import { startPanels } from "@/lib/server/triage/start-panels";
import { getPanelSuggestion } from "@/lib/server/triage/suggest-panel";
import { checkValue } from "@/lib/server/value-checks/commands";
import { listValueChecks, listValueQueue } from "@/lib/server/value-checks/queries";

/** The ways to judge: panels and their ratings, quick looks, overrides, the scoring model. */
export const scoringRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/calibration",
    summary: "The calibration cases, and what I said of them",
    operation: getCalibration,
  },
  {
    method: "POST",
    path: "/calibration/{position}",
    summary: "Rate a calibration case",
    operation: rateCalibration,
  },
  {
    method: "GET",
    path: "/panels/suggestion",
    summary: "Who could rate these cases",
    operation: getPanelSuggestion,
  },
  { method: "GET", path: "/panels", summary: "The panels that rate now", operation: listPanels },
  {
    method: "POST",
    path: "/panels/remind",
    summary: "Remind the raters who have not handed in",
    operation: remindPanels,
  },
  {
    method: "POST",
    path: "/panels",
    summary: "Start scoring several cases with one panel",
    operation: startPanels,
  },
  {
    method: "GET",
    path: "/overrides",
    summary: "Overrides that wait for a second lead",
    operation: listProposedOverrides,
  },
  {
    method: "POST",
    path: "/overrides/{id}/settle",
    summary: "Accept, decline or take back an override",
    operation: settleOverride,
  },
  {
    method: "GET",
    path: "/use-cases/{key}/overrides",
    summary: "Other places proposed for a case",
    operation: listOverrides,
  },
  {
    method: "POST",
    path: "/use-cases/{key}/overrides",
    summary: "Propose another place for a case",
    operation: proposeOverride,
  },
  {
    method: "GET",
    path: "/quick-looks",
    summary: "Cases that I may give a quick look",
    operation: listQuickLooks,
  },
  { method: "POST", path: "/quick-looks", summary: "Give cases a quick look", operation: giveQuickLooksTo },
  {
    method: "GET",
    path: "/scoring/export",
    summary: "Export what waits for my rating as CSV, XLSX or JSON",
    operation: exportScoringQueue,
  },
  {
    method: "POST",
    path: "/scoring/rater-names",
    summary: "Say whether raters are named at the reveal",
    operation: nameRaters,
  },
  { method: "GET", path: "/scoring-model", summary: "Read the scoring model", operation: getScoringModel },
  {
    method: "POST",
    path: "/scoring-model",
    summary: "Change the weights: a new version, under which all cases are counted anew",
    operation: changeWeights,
  },
  {
    method: "GET",
    path: "/scoring-model/versions",
    summary: "List the versions of the scoring model",
    operation: listScoringModels,
  },
  { method: "GET", path: "/scoring", summary: "What waits for my rating", operation: listScoringQueue },
  { method: "GET", path: "/use-cases/{key}/panel", summary: "Read the panel", operation: getPanel },
  { method: "GET", path: "/use-cases/{key}/rating", summary: "Read my rating", operation: getMyRating },
  { method: "PUT", path: "/use-cases/{key}/rating", summary: "Save my rating", operation: rateUseCase },
  {
    method: "GET",
    path: "/use-cases/{key}/ratings",
    summary: "Read the revealed ratings",
    operation: getRatings,
  },
  {
    method: "POST",
    path: "/use-cases/{key}/recuse",
    summary: "Step back from the panel",
    operation: recuseFromPanel,
  },
  {
    method: "POST",
    path: "/use-cases/{key}/hand-on",
    summary: "Hand on a place on its panel",
    operation: handOnSeat,
  },
  { method: "POST", path: "/use-cases/{key}/reveal", summary: "Reveal the scores", operation: revealScores },
  { method: "GET", path: "/use-cases/{key}/score", summary: "Read the revealed score", operation: getScore },
  {
    method: "POST",
    path: "/use-cases/{key}/start-scoring",
    summary: "Start scoring with a panel",
    operation: startScoring,
  },
  {
    method: "GET",
    path: "/use-cases/{key}/value-checks",
    summary: "Read what people said of its worth",
    operation: listValueChecks,
  },
  {
    method: "POST",
    path: "/use-cases/{key}/value-checks",
    summary: "Say whether it is still worth it",
    operation: checkValue,
  },
  {
    method: "GET",
    path: "/value-checks",
    summary: "Cases whose worth I may check",
    operation: listValueQueue,
  },
];
