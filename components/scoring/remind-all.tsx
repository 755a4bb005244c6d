"use client";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { api } from "@/lib/client/api";
import type { Reminded } from "@/lib/server/scoring/remind";

const RemindedDialog = dynamic(() =>
  import("@/components/scoring/reminded-dialog").then((file) => file.RemindedDialog),
);

type RemindAllProps = {
  /** On these cases; without it on every panel at work. */
  cases?: readonly string[];
  children: string;
};

/** Reminds the raters who are still to hand in, and says of each what came of it. */
export function RemindAll({ cases, children }: RemindAllProps) {
  const router = useRouter();
  const showToast = useToast();
  const [isPending, setPending] = useState(false);
  const [results, setResults] = useState<Reminded[]>();
  const remind = async () => {
    setPending(true);
    const answer = await api.post<{ results: Reminded[] }>("/panels/remind", cases ? { cases } : {});
    setPending(false);
    if (!answer.ok) return showToast({ tone: "bad", message: answer.problem.detail });
    setResults(answer.data.results);
    router.refresh();
  };
  return (
    <>
      <Button size="small" onPress={remind} isPending={isPending}>
        {children}
      </Button>
      {results ? <RemindedDialog results={results} onClose={() => setResults(undefined)} /> : null}
    </>
  );
}
