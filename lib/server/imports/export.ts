import "server-only";
import { importColumns } from "@/lib/domain/imports/export-columns";
import { NoInput } from "@/lib/domain/shared/no-input";
import { exportList } from "@/lib/server/exports/export-list";
import { listImports } from "@/lib/server/imports/queries";

/** The list of imports as a file. */
export const exportImports = exportList({
  name: "import.export",
  list: listImports,
  filter: NoInput,
  columns: importColumns,
  called: { file: "imports", sheet: "Imports", objectType: "import" },
  rowOf: ({
    id,
    fileName,
    state,
    at,
    finishedAt,
    by,
    source,
    preset,
    rows,
    created,
    updated,
    unchanged,
    sha256,
  }) => ({
    id,
    fileName,
    state,
    at: at.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    by,
    source,
    preset,
    rows,
    created,
    updated,
    unchanged,
    sha256,
  }),
});
