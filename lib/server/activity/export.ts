import "server-only";
import { activityColumns } from "@/lib/domain/audit/activity-columns";
import { ListActivity, listActivity } from "@/lib/server/activity/queries";
import { exportList } from "@/lib/server/exports/export-list";

/** What was said about a case and what happened to it as a file, latest first. */
export const exportActivity = exportList({
  name: "useCase.exportActivity",
  list: listActivity,
  filter: ListActivity.omit({ cursor: true, limit: true }),
  columns: activityColumns,
  called: { file: "activity", sheet: "Activity", objectType: "useCase" },
  rowOf: ({ id, at, by, action, reason, changes, comment }) => ({
    id,
    at: at.toISOString(),
    by,
    action,
    reason,
    changes,
    section: comment?.section ?? null,
    comment: comment?.body ?? null,
  }),
});
