import { StatusPill, type Tone } from "@/components/ui/status-pill";
import { formatPercent } from "@/lib/format/number";
import type { ListedImportView } from "@/lib/server/imports/rows";

const words: Record<string, { word: string; tone: Tone }> = {
  uploaded: { word: "Not brought in yet", tone: "neutral" },
  importing: { word: "Being written", tone: "info" },
  undoing: { word: "Being taken back", tone: "info" },
  done: { word: "Done", tone: "ok" },
  cancelled: { word: "Cancelled", tone: "warn" },
  failed: { word: "Failed", tone: "bad" },
  undone: { word: "Taken back", tone: "neutral" },
};

/** How an import stands, and how far it is while it is being worked on. */
export function ImportState({ row: { state, job } }: { row: Pick<ListedImportView, "state" | "job"> }) {
  const { word, tone } = words[state] ?? { word: state, tone: "neutral" as const };
  const isWorking = tone === "info" && job?.total;
  return (
    <StatusPill tone={tone}>
      {word}
      {isWorking ? `, ${formatPercent((job?.done ?? 0) / (job?.total ?? 1))}` : ""}
    </StatusPill>
  );
}
