"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { api } from "@/lib/client/api";

/** Stops one kind of mail by one press, without signing in. */
export function StopMails({ token }: { token: string }) {
  const [state, setState] = useState<"asked" | "sending" | "stopped">("asked");
  const [problem, setProblem] = useState<string>();
  const stop = async () => {
    setState("sending");
    const result = await api.post(`/unsubscribe/${token}`);
    setProblem(result.ok ? undefined : result.problem.detail);
    setState(result.ok ? "stopped" : "asked");
  };
  if (state === "stopped") {
    return (
      <Notice tone="ok" title="You get these mails no longer." live="polite">
        What happens still stands among your notices. Your account turns the mails on again.
      </Notice>
    );
  }
  return (
    <div className="grid justify-items-start gap-4">
      {problem ? (
        <Notice tone="bad" title="Not stopped" live="assertive">
          {problem}
        </Notice>
      ) : null}
      <Button variant="primary" onPress={stop} isPending={state === "sending"}>
        Stop these mails
      </Button>
    </div>
  );
}
