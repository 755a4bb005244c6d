import { type Shape, StatusPill, type Tone } from "@/components/ui/status-pill";
import { type Stage, stageNames } from "@/lib/domain/use-cases/stage";

/** The shape tells the part of the way: a ring comes in, a diamond is judged, a square is built, a circle is live. */
const marks: Record<Stage, { shape: Shape; tone: Tone }> = {
  draft: { shape: "ring", tone: "neutral" },
  returned: { shape: "triangle", tone: "warn" },
  submitted: { shape: "ring", tone: "info" },
  triage: { shape: "diamond", tone: "info" },
  scoring: { shape: "diamond", tone: "info" },
  review: { shape: "diamond", tone: "accent" },
  parked: { shape: "half", tone: "neutral" },
  approved: { shape: "square", tone: "accent" },
  building: { shape: "square", tone: "accent" },
  piloting: { shape: "square", tone: "ok" },
  live: { shape: "circle", tone: "ok" },
  retired: { shape: "cross", tone: "neutral" },
  stopped: { shape: "cross", tone: "bad" },
  declined: { shape: "cross", tone: "neutral" },
  merged: { shape: "cross", tone: "neutral" },
};

export function StagePill({ stage }: { stage: Stage }) {
  return (
    <span className="whitespace-nowrap">
      <StatusPill {...marks[stage]}>{stageNames[stage]}</StatusPill>
    </span>
  );
}
