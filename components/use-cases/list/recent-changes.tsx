"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { type Column, Table } from "@/components/ui/table";
import { useToast } from "@/components/ui/toast";
import { api } from "@/lib/client/api";
import type { CaseChange } from "@/lib/domain/use-cases/bulk";
import { formatDateTime } from "@/lib/format/date";
import { formatCount } from "@/lib/format/words";

export interface RecentChange {
  id: string;
  at: string;
  change: CaseChange;
  changed: number;
  undoneAt: string | null;
  kept: number;
}

/** One's own changes of many cases, each with its way back. */
export function RecentChanges({ changes }: { changes: readonly RecentChange[] }) {
  const router = useRouter();
  const showToast = useToast();
  const [sending, setSending] = useState<string>();
  const undo = async (id: string) => {
    setSending(id);
    const answer = await api.post<RecentChange>(`/bulk-changes/${id}/undo`);
    setSending(undefined);
    if (!answer.ok) return showToast({ tone: "bad", message: answer.problem.detail });
    const { changed, kept } = answer.data;
    showToast({
      tone: kept > 0 ? "warn" : "ok",
      message: `${formatCount(changed - kept, "case")} taken back${kept > 0 ? `, ${kept} changed since` : ""}.`,
    });
    router.refresh();
  };
  const columns: Column<RecentChange>[] = [
    { key: "at", header: "When", isRowHeader: true, cell: ({ at }) => formatDateTime(at) },
    { key: "what", header: "What", cell: ({ change }) => changeWords(change) },
    { key: "cases", header: "Cases", align: "end", cell: ({ changed }) => changed },
    {
      key: "undo",
      header: "Undo",
      align: "end",
      cell: ({ id, undoneAt, changed, kept }) =>
        undoneAt ? (
          `taken back ${formatDateTime(undoneAt)}${kept > 0 ? `, but for ${kept}` : ""}`
        ) : (
          <Button size="small" isDisabled={changed === 0} isPending={sending === id} onPress={() => undo(id)}>
            Undo
          </Button>
        ),
    },
  ];
  return (
    <Table
      caption="My changes of many cases"
      isCaptionHidden
      columns={columns}
      rows={changes}
      rowKey={({ id }) => id}
    />
  );
}

function changeWords({ addTags, removeTags, owner, follow }: CaseChange): string {
  return [
    ...(addTags ? [`added ${addTags.join(", ")}`] : []),
    ...(removeTags ? [`removed ${removeTags.join(", ")}`] : []),
    ...(owner === undefined ? [] : [owner === null ? "took the owner away" : "assigned an owner"]),
    ...(follow === undefined ? [] : [follow ? "followed" : "no longer followed"]),
  ].join("; ");
}
