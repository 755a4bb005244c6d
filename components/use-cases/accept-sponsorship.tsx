"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { api } from "@/lib/client/api";

/** One click by which the named sponsor stands behind a case. */
export function AcceptSponsorship({ useCaseKey }: { useCaseKey: string }) {
  const router = useRouter();
  const showToast = useToast();
  const [isSending, setSending] = useState(false);
  const accept = async () => {
    setSending(true);
    const answer = await api.post(`/use-cases/${useCaseKey}/accept-sponsorship`);
    setSending(false);
    showToast(
      answer.ok
        ? { tone: "ok", message: `You are the sponsor of ${useCaseKey}.` }
        : { tone: "bad", message: answer.problem.detail },
    );
    router.refresh();
  };
  return (
    <Button
      size="small"
      variant="primary"
      isPending={isSending}
      onPress={() => void accept()}
      aria-label={`Accept as sponsor of ${useCaseKey}`}
    >
      Accept as sponsor
    </Button>
  );
}
