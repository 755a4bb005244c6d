"use client";
import { useState } from "react";
import { signInWithProvider } from "@/components/people/sign-in";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Signs in through the organisation's identity provider. */
export function ProviderButton({ next, appOrigin }: { next: string; appOrigin: string }) {
  const [problem, setProblem] = useState<string>();
  const [isPending, setPending] = useState(false);
  const start = async () => {
    // The provider sends people back to one address: the cookies of this visit must belong to it.
    if (window.location.origin !== appOrigin) {
      window.location.assign(`${appOrigin}/sign-in?next=${encodeURIComponent(next)}`);
      return;
    }
    setPending(true);
    setProblem(await signInWithProvider(next));
    setPending(false);
  };
  return (
    <div className="grid justify-items-start gap-3">
      {problem ? (
        <Notice tone="bad" live="assertive">
          {problem}
        </Notice>
      ) : null}
      <Button variant="primary" onPress={start} isPending={isPending}>
        Sign in with your organisation
      </Button>
    </div>
  );
}
