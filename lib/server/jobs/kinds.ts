import "server-only";
import { importJob } from "@/lib/server/imports/jobs";
import { undoJob } from "@/lib/server/imports/undo-job";
import type { JobKind } from "@/lib/server/jobs/work";
import { reprojectionJob } from "@/lib/server/scoring-models/jobs";

/** Every kind of work that runs in the background. */
export const jobKinds: Readonly<Record<string, JobKind>> = {
  import: importJob,
  importUndo: undoJob,
  reprojection: reprojectionJob,
};
