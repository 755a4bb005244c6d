"use client";
import { Bell, BellRing } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { api } from "@/lib/client/api";
import { pluralOf } from "@/lib/format/words";

interface Following {
  following: boolean;
  followers: number;
}

/** Follow a case to be told of its stages, decisions and comments; who follows it is nobody else's business. */
export function CaseFollow({ useCaseKey, ...initial }: Following & { useCaseKey: string }) {
  const showToast = useToast();
  const [state, setState] = useState<Following>(initial);
  const [isSending, setSending] = useState(false);
  const toggle = async () => {
    setSending(true);
    const path = `/use-cases/${useCaseKey}/follow`;
    const answer = state.following ? await api.delete<Following>(path) : await api.post<Following>(path);
    setSending(false);
    if (!answer.ok) return showToast({ tone: "bad", message: answer.problem.detail || answer.problem.title });
    setState(answer.data);
    const message = answer.data.following
      ? "You are told of its stages, decisions and comments."
      : "You follow it no more.";
    showToast({ tone: "ok", message });
  };
  const Icon = state.following ? BellRing : Bell;
  return (
    <Button
      variant="quiet"
      isPending={isSending}
      onPress={() => void toggle()}
      icon={<Icon className="size-4" strokeWidth={1.5} aria-hidden />}
    >
      {state.following ? "Unfollow" : "Follow"}
      {state.followers > 0 ? (
        <span className="text-sm font-normal text-ink-3 tabular-nums">
          {state.followers}
          <span className="sr-only"> {pluralOf(state.followers, "follower")}</span>
        </span>
      ) : null}
    </Button>
  );
}
