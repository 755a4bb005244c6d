import "server-only";
import { queueColumns } from "@/lib/domain/scoring/export-columns";
import { NoInput } from "@/lib/domain/shared/no-input";
import { exportList } from "@/lib/server/exports/export-list";
import { listScoringQueue } from "@/lib/server/scoring/queries";

/** What waits for my rating, as a file. */
export const exportScoringQueue = exportList({
  name: "rating.exportQueue",
  list: listScoringQueue,
  filter: NoInput,
  columns: queueColumns,
  called: { file: "scoring-queue", sheet: "Scoring queue", objectType: "rating" },
  rowOf: (row) => row,
});
