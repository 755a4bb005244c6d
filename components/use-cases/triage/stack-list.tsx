"use client";
import { useEffect, useRef } from "react";
import { AppLink } from "@/components/ui/app-link";
import { Checkbox } from "@/components/ui/checkbox";
import { KeyLabel } from "@/components/ui/key-label";
import { CaseMarks } from "@/components/use-cases/case-marks";
import { StagePill } from "@/components/use-cases/stage-pill";
import { type StackState, stackAddress } from "@/components/use-cases/triage/stack-address";
import { formatRelativeDays } from "@/lib/format/date";
import type { StackedCase } from "@/lib/server/triage/queries";

type StackListProps = {
  cases: readonly StackedCase[];
  current: string | undefined;
  chosen: ReadonlySet<string>;
  onChoose: (key: string, isChosen: boolean) => void;
  state: StackState;
  now: Date;
};

/** The cases that wait, each a link that puts it on the desk; those in triage can be chosen for a panel. */
export function StackList({ cases, current, chosen, onChoose, state, now }: StackListProps) {
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list follows whenever another case is current.
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <ol
      ref={list}
      className="max-h-64 overflow-y-auto border-t border-line lg:max-h-[calc(100dvh-16rem)]"
      data-stack
    >
      {cases.map((one) => (
        <li
          key={one.key}
          className={`flex items-start gap-2 border-b border-line px-2 ${one.key === current ? "bg-accent-soft" : ""}`}
        >
          {one.stage === "triage" ? (
            <Checkbox
              label={<span className="sr-only">Choose {one.key} for a panel</span>}
              value={chosen.has(one.key)}
              onChange={(isChosen) => onChoose(one.key, isChosen)}
            />
          ) : (
            <span className="w-7 flex-none" />
          )}
          <AppLink
            href={stackAddress(state, one.key)}
            replace
            scroll={false}
            aria-current={one.key === current ? "true" : undefined}
            className="grid min-w-0 flex-1 gap-0.5 rounded-sm py-2"
          >
            <span className="line-clamp-2 font-semibold [overflow-wrap:anywhere]">{one.title}</span>
            <span className="flex flex-wrap items-baseline gap-x-3 text-sm text-ink-2">
              <KeyLabel>{one.key}</KeyLabel>
              {one.departmentName ? <span>{one.departmentName}</span> : null}
              <CaseMarks sample={one.sample} confidential={one.confidential} />
            </span>
            <span className="flex flex-wrap items-baseline gap-x-3 text-sm text-ink-2">
              <StagePill stage={one.stage} />
              <span className="tabular-nums">
                {one.ready.done} of {one.ready.total} ready
              </span>
              <span>{formatRelativeDays(one.waitingSince, now)}</span>
            </span>
          </AppLink>
        </li>
      ))}
    </ol>
  );
}
