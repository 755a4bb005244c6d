import type { ReactNode } from "react";

type TagProps = {
  tone?: "plain" | "accent" | "ok" | "warn" | "bad" | "info";
  icon?: ReactNode;
  children: ReactNode;
};

const looks = {
  plain: "border-line-strong text-ink-2",
  accent: "border-accent bg-accent-soft text-accent",
  ok: "border-ok bg-ok-soft text-ok",
  warn: "border-warn bg-warn-soft text-warn",
  bad: "border-bad bg-bad-soft text-bad",
  info: "border-info bg-info-soft text-info",
};

/** A short label stamped on a thing: "sample", "confidential", "round 2". */
export function Tag({ tone = "plain", icon, children }: TagProps) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-sm border px-1.5 py-px align-middle text-xs font-medium whitespace-nowrap ${looks[tone]}`}
    >
      {icon}
      {children}
    </span>
  );
}
