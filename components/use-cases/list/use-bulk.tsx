"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { api, type Problem } from "@/lib/client/api";
import type { CaseChange } from "@/lib/domain/use-cases/bulk";
import type { UseCaseFilter } from "@/lib/domain/use-cases/filter";
import { formatCount } from "@/lib/format/words";
import type { BulkChangeView } from "@/lib/server/bulk-changes/rows";

type Targets = { keys: readonly string[] } | { filter: UseCaseFilter };

/** Sends a change of many, says what came of it, and offers to take it back. */
export function useBulk(onDone: () => void) {
  const router = useRouter();
  const showToast = useToast();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [outcome, setOutcome] = useState<BulkChangeView>();
  const undo = async (id: string) => {
    setOutcome(undefined);
    const answer = await api.post<BulkChangeView>(`/bulk-changes/${id}/undo`);
    if (!answer.ok) return showToast({ tone: "bad", message: answer.problem.detail });
    const { changed, kept } = answer.data;
    showToast({ tone: kept > 0 ? "warn" : "ok", message: undoneWords(changed - kept, kept) });
    if (kept > 0) setOutcome(answer.data);
    router.refresh();
  };
  const change = async (targets: Targets, wanted: CaseChange) => {
    setSending(true);
    setProblem(undefined);
    const answer = await api.post<BulkChangeView>("/use-cases/bulk", { ...targets, change: wanted });
    setSending(false);
    if (!answer.ok) {
      setProblem(answer.problem);
      return showToast({ tone: "bad", message: answer.problem.detail });
    }
    onDone();
    const { id, changed, refused } = answer.data;
    if (refused > 0) setOutcome(answer.data);
    const message = `${formatCount(changed, "case")} changed${refused > 0 ? `, ${refused} not` : ""}.`;
    showToast({
      tone: "ok",
      message,
      ...(changed > 0 ? { seconds: 10, action: <Button onPress={() => undo(id)}>Undo</Button> } : {}),
    });
    router.refresh();
  };
  return { change, undo, outcome, forget: () => setOutcome(undefined), problem, isSending };
}

function undoneWords(back: number, kept: number): string {
  return kept > 0
    ? `${formatCount(back, "case")} taken back; ${kept} changed since and left alone.`
    : `${formatCount(back, "case")} taken back.`;
}
