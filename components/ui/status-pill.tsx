import type { ReactNode } from "react";

export type Tone = "neutral" | "accent" | "ok" | "warn" | "bad" | "info";
export type Shape = "circle" | "ring" | "diamond" | "square" | "triangle" | "cross" | "half";

type StatusPillProps = { tone?: Tone; shape?: Shape; children: ReactNode };

const ink: Record<Tone, string> = {
  neutral: "text-ink-2",
  accent: "text-accent",
  ok: "text-ok",
  warn: "text-warn",
  bad: "text-bad",
  info: "text-info",
};

const usualShape: Record<Tone, Shape> = {
  neutral: "ring",
  accent: "circle",
  ok: "circle",
  warn: "triangle",
  bad: "diamond",
  info: "square",
};

/** A word with a mark before it. The mark's shape says what its colour says. */
export function StatusPill({ tone = "neutral", shape = usualShape[tone], children }: StatusPillProps) {
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <Mark shape={shape} className={`size-2.5 flex-none translate-y-px ${ink[tone]}`} />
      <span className="[overflow-wrap:normal]">{children}</span>
    </span>
  );
}

const paths: Record<Shape, string> = {
  circle: "M5 1a4 4 0 1 0 0 8a4 4 0 1 0 0-8z",
  ring: "M5 1a4 4 0 1 0 0 8a4 4 0 1 0 0-8zm0 1.6a2.4 2.4 0 1 1 0 4.8a2.4 2.4 0 1 1 0-4.8z",
  diamond: "M5 0L10 5L5 10L0 5z",
  square: "M1 1H9V9H1z",
  triangle: "M5 .6L10 9.4H0z",
  cross: "M2.1 .7L5 3.6L7.9 .7L9.3 2.1L6.4 5L9.3 7.9L7.9 9.3L5 6.4L2.1 9.3L.7 7.9L3.6 5L.7 2.1z",
  half: "M5 1a4 4 0 1 0 0 8a4 4 0 1 0 0-8zm0 1.4v5.2a2.6 2.6 0 0 1 0-5.2z",
};

function Mark({ shape, className }: { shape: Shape; className: string }) {
  return (
    <svg viewBox="0 0 10 10" className={className} aria-hidden="true">
      <path d={paths[shape]} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
}
