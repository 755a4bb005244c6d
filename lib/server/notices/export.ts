import "server-only";
import { noticeColumns } from "@/lib/domain/notices/export-columns";
import { exportList } from "@/lib/server/exports/export-list";
import { ListNotices, listNotices } from "@/lib/server/notices/queries";

/** My notices as a file. */
export const exportNotices = exportList({
  name: "notice.export",
  list: listNotices,
  filter: ListNotices,
  columns: noticeColumns,
  called: { file: "notices", sheet: "Notices", objectType: "notice" },
  rowOf: ({ id, kind, text, createdAt, readAt, useCase }) => ({
    id,
    createdAt: createdAt.toISOString(),
    kind,
    text,
    useCase,
    readAt: readAt?.toISOString() ?? null,
  }),
});
