"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { type Column, Table } from "@/components/ui/table";
import { useToast } from "@/components/ui/toast";
import { api } from "@/lib/client/api";
import { formatDate } from "@/lib/format/date";
import type { PresetView } from "@/lib/server/imports/preset-commands";

type Preset = Pick<PresetView, "id" | "version" | "name" | "shared" | "isMine" | "updatedAt">;

/** The saved ways to read a list; one's own can be shared and removed. */
export function PresetTable({ presets }: { presets: readonly Preset[] }) {
  const [removing, setRemoving] = useState<Preset>();
  const columns: Column<Preset>[] = [
    { key: "name", header: "Name", isRowHeader: true, cell: ({ name }) => name },
    { key: "for", header: "For", cell: ({ shared }) => (shared ? "all leads" : "me alone") },
    { key: "changed", header: "Changed", cell: ({ updatedAt }) => formatDate(updatedAt) },
    {
      key: "actions",
      header: "Actions",
      cell: (preset) =>
        preset.isMine ? (
          <div className="flex flex-wrap gap-2">
            <ShareButton preset={preset} />
            <Button size="small" variant="quiet" onPress={() => setRemoving(preset)}>
              Remove<span className="sr-only"> {preset.name}</span>
            </Button>
          </div>
        ) : (
          <span className="text-ink-2">shared by somebody else</span>
        ),
    },
  ];
  return (
    <>
      <Table
        caption="Saved presets"
        isCaptionHidden
        columns={columns}
        rows={presets}
        rowKey={({ id }) => id}
      />
      {removing ? <RemovePreset preset={removing} onClose={() => setRemoving(undefined)} /> : null}
    </>
  );
}

function ShareButton({ preset }: { preset: Preset }) {
  const { id, version, name, shared } = preset;
  const { isPending, run } = useChange();
  return (
    <Button
      size="small"
      variant="quiet"
      isPending={isPending}
      onPress={() =>
        run(
          () => api.patch(`/import-presets/${id}`, { shared: !shared }, { version }),
          shared ? `“${name}” is yours alone now.` : `All leads can use “${name}” now.`,
        )
      }
    >
      {shared ? "Keep to myself" : "Share"}
      <span className="sr-only"> {name}</span>
    </Button>
  );
}

function RemovePreset({ preset: { id, version, name }, onClose }: { preset: Preset; onClose: () => void }) {
  const { isPending, run } = useChange();
  const remove = async () => {
    await run(() => api.delete(`/import-presets/${id}`, { version }), `“${name}” is removed.`);
    onClose();
  };
  return (
    <ConfirmDialog
      title={`Remove “${name}”?`}
      confirmLabel="Remove"
      tone="danger"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      onConfirm={remove}
      isPending={isPending}
    >
      <p>What came in by it stays. The next list of this kind has to be explained again.</p>
    </ConfirmDialog>
  );
}

function useChange() {
  const router = useRouter();
  const showToast = useToast();
  const [isPending, setPending] = useState(false);
  const run = async (send: () => ReturnType<typeof api.patch>, done: string) => {
    setPending(true);
    const result = await send();
    setPending(false);
    if (result.ok) showToast({ tone: "ok", message: done });
    else showToast({ tone: "bad", message: result.problem.detail });
    router.refresh();
  };
  return { isPending, run };
}
