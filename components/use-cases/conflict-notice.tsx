"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { latestChange } from "@/components/use-cases/latest-change";
import type { Problem } from "@/lib/client/api";

type ConflictNoticeProps = { useCaseKey: string; problem: Problem; actions: ReactNode };

/** Says that the case moved on under one's hands, and who moved it. */
export function ConflictNotice({ useCaseKey, problem, actions }: ConflictNoticeProps) {
  const [change, setChange] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  useEffect(() => {
    let isGone = false;
    latestChange(useCaseKey).then((words) => {
      if (!isGone) setChange(words);
    });
    return () => {
      isGone = true;
    };
  }, [useCaseKey]);
  const title = problem.code === "stale" ? "This case was changed while you had it open." : problem.detail;
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="warn" live="assertive" title={title} actions={actions}>
        {problem.code === "stale" ? (
          <p>Nothing of yours is saved yet, and nothing of yours is lost.</p>
        ) : null}
        {change ? <p>{change}</p> : null}
      </Notice>
    </div>
  );
}
