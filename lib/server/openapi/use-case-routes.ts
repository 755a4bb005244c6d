import "server-only";
import { exportActivity } from "@/lib/server/activity/export";
import { listActivity } from "@/lib/server/activity/queries";
import { liftBlocker, raiseBlocker } from "@/lib/server/blockers/commands";
import { listBlockers } from "@/lib/server/blockers/queries";
import { changeUseCases, undoBulkChange } from "@/lib/server/bulk-changes/commands";
import { getBulkChange, listBulkChanges } from "@/lib/server/bulk-changes/queries";
import { deleteComment, editComment, writeComment } from "@/lib/server/comments/commands";
import { listComments, listMentionable } from "@/lib/server/comments/queries";
import { decideUseCase } from "@/lib/server/decisions/commands";
import { meetCondition } from "@/lib/server/decisions/meet-condition";
import { listDecisions } from "@/lib/server/decisions/queries";
import { followUseCase, unfollowUseCase } from "@/lib/server/follow/commands";
import { getFollowing } from "@/lib/server/follow/queries";
import { getProgress } from "@/lib/server/intake/progress";
import { moveOn, returnUseCase, submitUseCase } from "@/lib/server/lifecycle/commands";
import { listMergedCases } from "@/lib/server/lifecycle/queries";
import type { Route } from "@/lib/server/openapi/route";
import { editView, removeView, saveView } from "@/lib/server/saved-views/commands";
import { listSavedViews } from "@/lib/server/saved-views/queries";
import { answerLikeness, joinAsCoSponsor, leaveCoSponsors } from "@/lib/server/similar/commands";
import { listLikenesses, listSimilarCases } from "@/lib/server/similar/queries";
import {
  acceptSponsorship,
  createUseCase,
  editUseCase,
  openConfidential,
} from "@/lib/server/use-cases/commands";
import { exportUseCases } from "@/lib/server/use-cases/export";
import { getUseCase, listUseCases } from "@/lib/server/use-cases/queries";
import { getDiff, getVersion, listVersions } from "@/lib/server/versions/queries";

/** The ways to a case and the list of cases: what it says, what is said of it, and how far it is. */
export const useCaseRoutes: readonly Route[] = [
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
    method: "POST",
    path: "/conditions/{id}/meet",
    summary: "Confirm that a condition is met",
    operation: meetCondition,
  },
  { method: "PATCH", path: "/saved-views/{id}", summary: "Edit a view of mine", operation: editView },
  { method: "DELETE", path: "/saved-views/{id}", summary: "Remove a view of mine", operation: removeView },
  { method: "GET", path: "/saved-views", summary: "List the views I find", operation: listSavedViews },
  { method: "POST", path: "/saved-views", summary: "Save a view of the list", operation: saveView },
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
  {
    method: "GET",
    path: "/use-cases/{key}/progress",
    summary: "Where it stands, and with whom",
    operation: getProgress,
  },
  {
    method: "POST",
    path: "/use-cases/{key}/return",
    summary: "Return it with one question",
    operation: returnUseCase,
  },
  { method: "GET", path: "/use-cases/{key}", summary: "Read a use case", operation: getUseCase },
  { method: "PATCH", path: "/use-cases/{key}", summary: "Edit a use case", operation: editUseCase },
  {
    method: "GET",
    path: "/use-cases/{key}/similar-cases",
    summary: "Cases that look like it",
    operation: listSimilarCases,
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
    path: "/use-cases/{key}/versions/{number}",
    summary: "Read a version",
    operation: getVersion,
  },
  { method: "GET", path: "/use-cases/{key}/versions", summary: "List its versions", operation: listVersions },
  { method: "GET", path: "/use-cases", summary: "List use cases", operation: listUseCases },
  { method: "POST", path: "/use-cases", summary: "Create a draft", operation: createUseCase },
];
