"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useToast } from "@/components/ui/toast";
import { fieldMessages, type Problem, type Result } from "@/lib/client/api";

type Sending = { onDone: () => void };

/** An answer that the action cannot do without; asked for here, before anything is sent. */
export interface Need {
  field: string;
  message: string;
  isMet: boolean;
}

interface Change {
  call: () => Promise<Result<unknown>>;
  doneMessage: string;
  needs: readonly Need[];
}

/** Sends one change, shows what came of it, and has the page drawn anew. A refusal stays until the next try. */
export function useSending({ onDone }: Sending) {
  const router = useRouter();
  const showToast = useToast();
  const [isSending, setSending] = useState(false);
  const [isRefreshing, startRefresh] = useTransition();
  const [problem, setProblem] = useState<Problem>();
  const send = async ({ call, doneMessage, needs }: Change) => {
    const missing = needs.filter(({ isMet }) => !isMet);
    if (missing.length > 0) return setProblem(incomplete(missing));
    setSending(true);
    setProblem(undefined);
    const answer = await call();
    setSending(false);
    if (!answer.ok) return setProblem(answer.problem);
    showToast({ tone: "ok", message: doneMessage });
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

function incomplete(missing: readonly Need[]): Problem {
  const errors = missing.map(({ field, message }) => ({ field, message }));
  return { status: 0, code: "invalid", title: "Incomplete", detail: "Please check these answers", errors };
}
