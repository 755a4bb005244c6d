import "server-only";
import { stackColumns } from "@/lib/domain/triage/export-columns";
import { exportList } from "@/lib/server/exports/export-list";
import { ListTriage, listTriage } from "@/lib/server/triage/queries";

/** The stack of triage as a file, those who have waited longest first. */
export const exportTriage = exportList({
  name: "triage.export",
  list: listTriage,
  filter: ListTriage.omit({ cursor: true, limit: true }),
  columns: stackColumns,
  called: { file: "triage", sheet: "Triage", objectType: "useCase" },
  rowOf: ({ id: _, version: __, waitingSince, ready, ...row }) => ({
    ...row,
    waitingSince: waitingSince.toISOString(),
    ready: `${ready.done} of ${ready.total}`,
  }),
});
