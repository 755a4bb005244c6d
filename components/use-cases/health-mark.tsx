import { type Shape, StatusPill, type Tone } from "@/components/ui/status-pill";
import type { GreyReason } from "@/lib/domain/metrics/metric-health";
import type { Rag } from "@/lib/domain/metrics/rag-status";

const marks: Record<Rag, { word: string; tone: Tone; shape: Shape }> = {
  green: { word: "On track", tone: "ok", shape: "circle" },
  amber: { word: "Behind", tone: "warn", shape: "triangle" },
  red: { word: "Off track", tone: "bad", shape: "diamond" },
  grey: { word: "No colour yet", tone: "neutral", shape: "ring" },
};

const greyWords: Record<GreyReason, string> = {
  notStarted: "Not started",
  noBaseline: "No baseline",
  noData: "No reading",
  stale: "Reading too old",
};

/** The colour of a metric or a case, said in a word and a shape. */
export function HealthMark({ status, greyBecause }: { status: Rag; greyBecause?: GreyReason | null }) {
  const { word, tone, shape } = marks[status];
  return (
    <StatusPill tone={tone} shape={shape}>
      {status === "grey" && greyBecause ? greyWords[greyBecause] : word}
    </StatusPill>
  );
}
