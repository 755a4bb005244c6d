"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useToast } from "@/components/ui/toast";
import { fieldMessages, type Problem, type Result } from "@/lib/client/api";

type Sending = { onDone: () => void };

/** Sends one change, shows what came of it, and has the page drawn anew. A refusal stays until the next try. */
export function useSending({ onDone }: Sending) {
  const router = useRouter();
  const showToast = useToast();
  const [isSending, setSending] = useState(false);
  const [isRefreshing, startRefresh] = useTransition();
  const [problem, setProblem] = useState<Problem>();
  const send = async (call: () => Promise<Result<unknown>>, message: string) => {
    setSending(true);
    setProblem(undefined);
    const answer = await call();
    setSending(false);
    if (!answer.ok) return setProblem(answer.problem);
    showToast({ tone: "ok", message });
    onDone();
    router.refresh();
  };
  const reload = () =>
    startRefresh(() => {
      router.refresh();
      setProblem(undefined);
    });
  return { send, reload, problem, errors: fieldMessages(problem), isSending, isRefreshing };
}
