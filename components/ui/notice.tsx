import { CircleCheck, Info, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

type NoticeTone = "info" | "ok" | "warn" | "bad";

type NoticeProps = {
  tone?: NoticeTone;
  title?: string;
  actions?: ReactNode;
  /** "assertive" for what just went wrong, "polite" for what just changed; leave out for what was there on load. */
  live?: "polite" | "assertive";
  children?: ReactNode;
};

const looks = {
  info: {
    Icon: Info,
    className: "bg-info-soft [--rule-ink:var(--color-info)]",
    ink: "text-info",
    word: "Note: ",
  },
  ok: {
    Icon: CircleCheck,
    className: "bg-ok-soft [--rule-ink:var(--color-ok)]",
    ink: "text-ok",
    word: "Done: ",
  },
  warn: {
    Icon: TriangleAlert,
    className: "bg-warn-soft [--rule-ink:var(--color-warn)]",
    ink: "text-warn",
    word: "Warning: ",
  },
  bad: {
    Icon: OctagonAlert,
    className: "bg-bad-soft [--rule-ink:var(--color-bad)]",
    ink: "text-bad",
    word: "Problem: ",
  },
};

export function Notice({ tone = "info", title, actions, live, children }: NoticeProps) {
  const { Icon, className, ink, word } = looks[tone];
  const role = live === "assertive" ? "alert" : live === "polite" ? "status" : undefined;
  return (
    <div
      role={role}
      className={`flex items-start gap-3 ledger-rule px-4 py-3 text-ink [--rule-line:var(--rule-ink)] ${className}`}
    >
      <Icon className={`size-5 flex-none ${ink}`} strokeWidth={1.5} aria-hidden />
      <div className="grid min-w-0 flex-1 gap-1">
        <div className="max-w-measure">
          <span className="sr-only">{word}</span>
          {title ? <p className="font-semibold">{title}</p> : null}
          {children}
        </div>
        {actions ? <div className="flex flex-wrap gap-2 pt-1">{actions}</div> : null}
      </div>
    </div>
  );
}
