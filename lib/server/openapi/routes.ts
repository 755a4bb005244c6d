import "server-only";
import { exportActivity } from "@/lib/server/activity/export";
import { listActivity } from "@/lib/server/activity/queries";
import { exportAudit } from "@/lib/server/audit/export";
import { listAudit } from "@/lib/server/audit/queries";
import { liftBlocker, raiseBlocker } from "@/lib/server/blockers/commands";
import { listBlockers } from "@/lib/server/blockers/queries";
import { changeUseCases, undoBulkChange } from "@/lib/server/bulk-changes/commands";
import { getBulkChange, listBulkChanges } from "@/lib/server/bulk-changes/queries";
import { deleteComment, editComment, writeComment } from "@/lib/server/comments/commands";
import { listComments, listMentionable } from "@/lib/server/comments/queries";
import { decideUseCase } from "@/lib/server/decisions/commands";
import { meetCondition } from "@/lib/server/decisions/meet-condition";
import { listDecisions } from "@/lib/server/decisions/queries";
import { createDepartment, editDepartment } from "@/lib/server/departments/commands";
import { exportDepartments } from "@/lib/server/departments/export";
import { getDepartment, listDepartments } from "@/lib/server/departments/queries";
import { followUseCase, unfollowUseCase } from "@/lib/server/follow/commands";
import { getFollowing } from "@/lib/server/follow/queries";
import { getHome } from "@/lib/server/home/queries";
import { commitImport, undoImport } from "@/lib/server/imports/commit";
import { dryRunImport } from "@/lib/server/imports/dry-run";
import { editImport } from "@/lib/server/imports/edit";
import { exportImports } from "@/lib/server/imports/export";
import { importFile } from "@/lib/server/imports/import";
import { createPreset, editPreset, removePreset } from "@/lib/server/imports/preset-commands";
import { listPresets } from "@/lib/server/imports/preset-queries";
import { getImport, getReading, listImports } from "@/lib/server/imports/queries";
import { getRejected } from "@/lib/server/imports/rejected";
import { moveToSection, startVisit } from "@/lib/server/intake/commands";
import { getProgress } from "@/lib/server/intake/progress";
import { getIntakeStatistics } from "@/lib/server/intake/queries";
import { cancelJob } from "@/lib/server/jobs/commands";
import { getJob } from "@/lib/server/jobs/queries";
import { moveOn, returnUseCase, submitUseCase } from "@/lib/server/lifecycle/commands";
import { listMergedCases } from "@/lib/server/lifecycle/queries";
import { unsubscribe } from "@/lib/server/mail/unsubscribe";
import { defineMetric, editMetric, recordReadings } from "@/lib/server/metrics/commands";
import { correctReading } from "@/lib/server/metrics/correct-reading";
import { exportMetrics, exportReadings } from "@/lib/server/metrics/export";
import { listMetrics, listReadings } from "@/lib/server/metrics/queries";
import { readNotices } from "@/lib/server/notices/commands";
import { exportNotices } from "@/lib/server/notices/export";
import { listNotices } from "@/lib/server/notices/queries";
import type { Route } from "@/lib/server/openapi/route";
import { valueReportRoutes } from "@/lib/server/openapi/value-report-routes";
import { valueRoutes } from "@/lib/server/openapi/value-routes";
import { proposeOverride, settleOverride } from "@/lib/server/overrides/commands";
import { listOverrides, listProposedOverrides } from "@/lib/server/overrides/queries";
import { createPerson, editPerson } from "@/lib/server/people/commands";
import { editAccount } from "@/lib/server/people/edit-account";
import { exportPeople } from "@/lib/server/people/export";
import { createLink } from "@/lib/server/people/links";
import { getMe, getPerson, listPeople } from "@/lib/server/people/queries";
import { redeemLink } from "@/lib/server/people/redeem-link";
import { editCycle } from "@/lib/server/portfolio/commands";
import { exportRanking } from "@/lib/server/portfolio/export";
import { getMatrix } from "@/lib/server/portfolio/matrix";
import { getCycle, getPortfolio } from "@/lib/server/portfolio/queries";
import { removeSample } from "@/lib/server/sample/commands";
import { editView, removeView, saveView } from "@/lib/server/saved-views/commands";
import { listSavedViews } from "@/lib/server/saved-views/queries";
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
import { endSession } from "@/lib/server/sessions/commands";
import { listSessions } from "@/lib/server/sessions/queries";
import { answerLikeness, joinAsCoSponsor, leaveCoSponsors } from "@/lib/server/similar/commands";
import { findSimilarCases, listLikenesses, listSimilarCases } from "@/lib/server/similar/queries";
import { createToken, revokeToken } from "@/lib/server/tokens/commands";
import { listTokens } from "@/lib/server/tokens/queries";
import { exportTriage } from "@/lib/server/triage/export";
import { listTriage } from "@/lib/server/triage/queries";
import { startPanels } from "@/lib/server/triage/start-panels";
import { getPanelSuggestion } from "@/lib/server/triage/suggest-panel";
import {
  acceptSponsorship,
  createUseCase,
  editUseCase,
  openConfidential,
} from "@/lib/server/use-cases/commands";
import { exportUseCases } from "@/lib/server/use-cases/export";
import { getUseCase, listUseCases } from "@/lib/server/use-cases/queries";
import { getAttention, getValue } from "@/lib/server/value/queries";
import { checkValue } from "@/lib/server/value-checks/commands";
import { listValueChecks, listValueQueue } from "@/lib/server/value-checks/queries";
import { getDiff, getVersion, listVersions } from "@/lib/server/versions/queries";

/** Every way into the API. A test holds this list against the files under app/api/v1. */
export const routes: readonly Route[] = [
  {
    method: "GET",
    path: "/audit/export",
    summary: "Export the audit log as CSV, XLSX or JSON",
    operation: exportAudit,
  },
  { method: "GET", path: "/audit", summary: "Read the audit log", operation: listAudit },
  { method: "POST", path: "/blockers/{id}/lift", summary: "Lift a blocker", operation: liftBlocker },
  { method: "DELETE", path: "/comments/{id}", summary: "Take back a comment", operation: deleteComment },
  { method: "PATCH", path: "/comments/{id}", summary: "Edit a comment of mine", operation: editComment },
  {
    method: "GET",
    path: "/bulk-changes/{id}",
    summary: "Read a bulk change of mine",
    operation: getBulkChange,
  },
  {
    method: "POST",
    path: "/bulk-changes/{id}/undo",
    summary: "Take a bulk change back where nobody changed the case since",
    operation: undoBulkChange,
  },
  { method: "GET", path: "/bulk-changes", summary: "List my bulk changes", operation: listBulkChanges },
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
    method: "POST",
    path: "/conditions/{id}/meet",
    summary: "Confirm that a condition is met",
    operation: meetCondition,
  },
  { method: "GET", path: "/cycles/{id}", summary: "Read a cycle", operation: getCycle },
  { method: "PATCH", path: "/cycles/{id}", summary: "Set the budget of a cycle", operation: editCycle },
  {
    method: "GET",
    path: "/departments/export",
    summary: "Export the departments as CSV, XLSX or JSON",
    operation: exportDepartments,
  },
  { method: "GET", path: "/departments/{id}", summary: "Read a department", operation: getDepartment },
  { method: "PATCH", path: "/departments/{id}", summary: "Edit a department", operation: editDepartment },
  { method: "GET", path: "/departments", summary: "List departments", operation: listDepartments },
  { method: "POST", path: "/departments", summary: "Add a department", operation: createDepartment },
  { method: "GET", path: "/home", summary: "What waits for me", operation: getHome },
  { method: "GET", path: "/import-presets", summary: "List ways to read a list", operation: listPresets },
  { method: "POST", path: "/import-presets", summary: "Keep a way to read a list", operation: createPreset },
  {
    method: "PATCH",
    path: "/import-presets/{id}",
    summary: "Change a saved way to read a list",
    operation: editPreset,
  },
  {
    method: "DELETE",
    path: "/import-presets/{id}",
    summary: "Remove a saved way to read a list",
    operation: removePreset,
  },
  {
    method: "GET",
    path: "/imports/export",
    summary: "Export the list of imports as CSV, XLSX or JSON",
    operation: exportImports,
  },
  { method: "POST", path: "/imports/{id}/commit", summary: "Bring in an upload", operation: commitImport },
  {
    method: "POST",
    path: "/imports/{id}/dry-run",
    summary: "Say what bringing in an upload would do",
    operation: dryRunImport,
  },
  {
    method: "GET",
    path: "/imports/{id}/reading",
    summary: "Read what an upload holds",
    operation: getReading,
  },
  {
    method: "GET",
    path: "/imports/{id}/rejected",
    summary: "Download the rows that were not written, as CSV",
    operation: getRejected,
  },
  { method: "POST", path: "/imports/{id}/undo", summary: "Take an import back", operation: undoImport },
  { method: "GET", path: "/imports/{id}", summary: "Read an import", operation: getImport },
  {
    method: "PATCH",
    path: "/imports/{id}",
    summary: "Say how an upload is read",
    operation: editImport,
  },
  { method: "GET", path: "/imports", summary: "List imports", operation: listImports },
  {
    method: "POST",
    path: "/imports",
    summary: "Bring in a file: dry run, commit, or upload for going through it",
    operation: importFile,
  },
  {
    method: "GET",
    path: "/intake-statistics",
    summary: "How proposing goes, in numbers",
    operation: getIntakeStatistics,
  },
  {
    method: "PATCH",
    path: "/intake-visits/{id}",
    summary: "Say which section I am at",
    operation: moveToSection,
  },
  { method: "POST", path: "/intake-visits", summary: "Begin to propose", operation: startVisit },
  { method: "POST", path: "/jobs/{id}/cancel", summary: "Cancel background work", operation: cancelJob },
  { method: "GET", path: "/jobs/{id}", summary: "Follow background work", operation: getJob },
  { method: "POST", path: "/links/redeem", summary: "Redeem a one-time link", operation: redeemLink },
  { method: "GET", path: "/me", summary: "Who I am", operation: getMe },
  { method: "PATCH", path: "/me", summary: "Edit my account: mails, absence", operation: editAccount },
  {
    method: "GET",
    path: "/metrics/{id}/readings/export",
    summary: "Export the readings of a metric as CSV, XLSX or JSON",
    operation: exportReadings,
  },
  { method: "GET", path: "/metrics/{id}/readings", summary: "Read the readings", operation: listReadings },
  { method: "POST", path: "/metrics/{id}/readings", summary: "Record readings", operation: recordReadings },
  { method: "PATCH", path: "/metrics/{id}", summary: "Edit a success metric", operation: editMetric },
  {
    method: "GET",
    path: "/notices/export",
    summary: "Export my notices as CSV, XLSX or JSON",
    operation: exportNotices,
  },
  { method: "POST", path: "/notices/read", summary: "Mark my notices as read", operation: readNotices },
  { method: "GET", path: "/notices", summary: "Read my notices", operation: listNotices },
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
    path: "/people/export",
    summary: "Export the list of people as CSV, XLSX or JSON",
    operation: exportPeople,
  },
  {
    method: "POST",
    path: "/people/{id}/link",
    summary: "Make an invitation or password link",
    operation: createLink,
  },
  { method: "GET", path: "/people/{id}", summary: "Read a person", operation: getPerson },
  { method: "PATCH", path: "/people/{id}", summary: "Edit a person", operation: editPerson },
  { method: "GET", path: "/people", summary: "List people", operation: listPeople },
  { method: "POST", path: "/people", summary: "Add a person", operation: createPerson },
  {
    method: "GET",
    path: "/portfolio/export",
    summary: "Export the ranking as CSV, XLSX or JSON",
    operation: exportRanking,
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
    path: "/portfolio/attention",
    summary: "Blocked and unassigned cases, and the health of metrics",
    operation: getAttention,
  },
  { method: "GET", path: "/value", summary: "What the portfolio promises and costs", operation: getValue },
  {
    method: "GET",
    path: "/portfolio/matrix",
    summary: "The portfolio by impact and feasibility",
    operation: getMatrix,
  },
  { method: "GET", path: "/portfolio", summary: "The ranked portfolio", operation: getPortfolio },
  {
    method: "GET",
    path: "/quick-looks",
    summary: "Cases that I may give a quick look",
    operation: listQuickLooks,
  },
  { method: "POST", path: "/quick-looks", summary: "Give cases a quick look", operation: giveQuickLooksTo },
  { method: "PATCH", path: "/readings/{id}", summary: "Correct a reading", operation: correctReading },
  { method: "DELETE", path: "/sample", summary: "Remove the sample portfolio", operation: removeSample },
  { method: "PATCH", path: "/saved-views/{id}", summary: "Edit a view of mine", operation: editView },
  { method: "DELETE", path: "/saved-views/{id}", summary: "Remove a view of mine", operation: removeView },
  { method: "GET", path: "/saved-views", summary: "List the views I find", operation: listSavedViews },
  { method: "POST", path: "/saved-views", summary: "Save a view of the list", operation: saveView },
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
  {
    method: "POST",
    path: "/unsubscribe/{token}",
    summary: "Stop one kind of mail by the link in it",
    operation: unsubscribe,
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
  { method: "DELETE", path: "/sessions/{id}", summary: "End a session of mine", operation: endSession },
  { method: "GET", path: "/sessions", summary: "List my sessions", operation: listSessions },
  {
    method: "POST",
    path: "/similar-cases",
    summary: "Find cases that look like a text",
    operation: findSimilarCases,
  },
  { method: "DELETE", path: "/tokens/{id}", summary: "Revoke a token", operation: revokeToken },
  { method: "GET", path: "/tokens", summary: "List my tokens", operation: listTokens },
  { method: "POST", path: "/tokens", summary: "Make a token", operation: createToken },
  {
    method: "GET",
    path: "/triage/export",
    summary: "Export the stack of triage as CSV, XLSX or JSON",
    operation: exportTriage,
  },
  { method: "GET", path: "/triage", summary: "What waits for triage", operation: listTriage },
  {
    method: "GET",
    path: "/use-cases/export",
    summary: "Export the list as CSV, XLSX or JSON",
    operation: exportUseCases,
  },
  {
    method: "POST",
    path: "/use-cases/{key}/accept-sponsorship",
    summary: "Accept being its sponsor",
    operation: acceptSponsorship,
  },
  {
    method: "GET",
    path: "/use-cases/{key}/activity/export",
    summary: "Export the activity of a case as CSV, XLSX or JSON",
    operation: exportActivity,
  },
  {
    method: "GET",
    path: "/use-cases/{key}/activity",
    summary: "Read what happened",
    operation: listActivity,
  },
  { method: "GET", path: "/use-cases/{key}/blockers", summary: "Read the blockers", operation: listBlockers },
  { method: "POST", path: "/use-cases/{key}/blockers", summary: "Raise a blocker", operation: raiseBlocker },
  {
    method: "DELETE",
    path: "/use-cases/{key}/co-sponsors",
    summary: "Leave its co-sponsors",
    operation: leaveCoSponsors,
  },
  {
    method: "POST",
    path: "/use-cases/{key}/co-sponsors",
    summary: "Join it as a co-sponsor",
    operation: joinAsCoSponsor,
  },
  {
    method: "GET",
    path: "/use-cases/{key}/comments",
    summary: "Read the discussion",
    operation: listComments,
  },
  { method: "POST", path: "/use-cases/{key}/comments", summary: "Comment on it", operation: writeComment },
  {
    method: "POST",
    path: "/use-cases/{key}/decide",
    summary: "Decide: fund, proof only, defer, decline, merge",
    operation: decideUseCase,
  },
  {
    method: "GET",
    path: "/use-cases/{key}/decisions",
    summary: "Read the decisions",
    operation: listDecisions,
  },
  {
    method: "GET",
    path: "/use-cases/{key}/diff",
    summary: "What changed since a version",
    operation: getDiff,
  },
  {
    method: "DELETE",
    path: "/use-cases/{key}/follow",
    summary: "Follow it no more",
    operation: unfollowUseCase,
  },
  { method: "GET", path: "/use-cases/{key}/follow", summary: "Whether I follow it", operation: getFollowing },
  { method: "POST", path: "/use-cases/{key}/follow", summary: "Follow it", operation: followUseCase },
  {
    method: "GET",
    path: "/use-cases/{key}/likenesses",
    summary: "What was said of cases that look like it",
    operation: listLikenesses,
  },
  {
    method: "POST",
    path: "/use-cases/{key}/likenesses",
    summary: "Say how it stands to a case that looks like it",
    operation: answerLikeness,
  },
  {
    method: "GET",
    path: "/use-cases/{key}/mentionable",
    summary: "Whom a comment may mention",
    operation: listMentionable,
  },
  {
    method: "GET",
    path: "/use-cases/{key}/merged-cases",
    summary: "The cases that were merged into it",
    operation: listMergedCases,
  },
  {
    method: "GET",
    path: "/use-cases/{key}/metrics/export",
    summary: "Export the metrics of a case as CSV, XLSX or JSON",
    operation: exportMetrics,
  },
  {
    method: "GET",
    path: "/use-cases/{key}/metrics",
    summary: "Read the success metrics",
    operation: listMetrics,
  },
  {
    method: "POST",
    path: "/use-cases/{key}/metrics",
    summary: "Add a success metric",
    operation: defineMetric,
  },
  {
    method: "POST",
    path: "/use-cases/{key}/move",
    summary: "Move it by a verb of the lifecycle",
    operation: moveOn,
  },
  {
    method: "POST",
    path: "/use-cases/{key}/open",
    summary: "Open a confidential case with a reason",
    operation: openConfidential,
  },
  { method: "GET", path: "/use-cases/{key}/panel", summary: "Read the panel", operation: getPanel },
  {
    method: "GET",
    path: "/use-cases/{key}/progress",
    summary: "Where it stands, and with whom",
    operation: getProgress,
  },
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
    path: "/use-cases/{key}/return",
    summary: "Return it with one question",
    operation: returnUseCase,
  },
  {
    method: "POST",
    path: "/use-cases/{key}/hand-on",
    summary: "Hand on a place on its panel",
    operation: handOnSeat,
  },
  { method: "POST", path: "/use-cases/{key}/reveal", summary: "Reveal the scores", operation: revealScores },
  { method: "GET", path: "/use-cases/{key}", summary: "Read a use case", operation: getUseCase },
  { method: "PATCH", path: "/use-cases/{key}", summary: "Edit a use case", operation: editUseCase },
  { method: "GET", path: "/use-cases/{key}/score", summary: "Read the revealed score", operation: getScore },
  {
    method: "GET",
    path: "/use-cases/{key}/similar-cases",
    summary: "Cases that look like it",
    operation: listSimilarCases,
  },
  {
    method: "POST",
    path: "/use-cases/{key}/start-scoring",
    summary: "Start scoring with a panel",
    operation: startScoring,
  },
  { method: "POST", path: "/use-cases/{key}/submit", summary: "Submit it", operation: submitUseCase },
  {
    method: "POST",
    path: "/use-cases/bulk",
    summary: "Change many cases at once",
    operation: changeUseCases,
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
    path: "/use-cases/{key}/versions/{number}",
    summary: "Read a version",
    operation: getVersion,
  },
  { method: "GET", path: "/use-cases/{key}/versions", summary: "List its versions", operation: listVersions },
  { method: "GET", path: "/use-cases", summary: "List use cases", operation: listUseCases },
  { method: "POST", path: "/use-cases", summary: "Create a draft", operation: createUseCase },
  {
    method: "GET",
    path: "/value-checks",
    summary: "Cases whose worth I may check",
    operation: listValueQueue,
  },
  ...valueRoutes,
  ...valueReportRoutes,
];
