"use client";
import { useEffect, useState } from "react";
import { type Figures, lookSaver } from "@/components/scoring/look-saver";
import { useToast } from "@/components/ui/toast";
import { api } from "@/lib/client/api";
import type { QuickLookLine } from "@/lib/server/scoring/quick-look-grid";

type From = QuickLookLine["looks"][number]["from"];

/** What stands in one row: the value, whose it is, and whether it is on its way or was refused. */
export interface RowState {
  value: number | null;
  from: From | null;
  isRefused: boolean;
  priority: number | null;
  prioritySe: number | null;
}

/** The looks at one criterion, saved one by one as they are given. */
export function useQuickLooks(rows: readonly QuickLookLine[], criterion: string) {
  const showToast = useToast();
  const [states, setStates] = useState<Record<string, RowState>>(() =>
    Object.fromEntries(rows.map((row) => [row.key, stateOf(row, criterion)])),
  );
  const change = (key: string, part: Partial<RowState>) =>
    setStates((all) => ({ ...all, [key]: { ...(all[key] ?? nothing), ...part } }));
  const [saver] = useState(() =>
    lookSaver({
      post: (looks) => api.post("/quick-looks", { looks }),
      saved: (figures: readonly Figures[]) => {
        for (const { key, ...of } of figures) change(key, { ...of, isRefused: false });
      },
      failed: (looks, problem) => {
        for (const look of looks) change(look.case, { isRefused: true });
        showToast({ tone: "bad", message: `Not saved: ${problem.errors[0]?.message ?? problem.detail}` });
      },
    }),
  );
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (saver.hasUnsaved()) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [saver]);
  return {
    stateOf: (key: string): RowState => states[key] ?? nothing,
    give: (key: string, value: number | null) => {
      change(key, { value, from: value === null ? null : "me" });
      saver.give({ case: key, criterion, value });
    },
  };
}

const nothing: RowState = { value: null, from: null, isRefused: false, priority: null, prioritySe: null };

function stateOf({ looks, priority, prioritySe }: QuickLookLine, criterion: string): RowState {
  const look = looks.find((one) => one.criterion === criterion);
  return { value: look?.value ?? null, from: look?.from ?? null, isRefused: false, priority, prioritySe };
}
