"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { StatusPill } from "@/components/ui/status-pill";
import { useToast } from "@/components/ui/toast";
import { api } from "@/lib/client/api";
import { formatList } from "@/lib/format/words";
import type { Reminded } from "@/lib/server/scoring/remind";

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
      {results ? (
        <Dialog
          title={results.length > 0 ? "Reminders" : "Nobody is late"}
          isOpen
          onOpenChange={(isOpen) => (isOpen ? undefined : setResults(undefined))}
          actions={<Button onPress={() => setResults(undefined)}>Close</Button>}
        >
          {results.length > 0 ? <ResultList results={results} /> : <p>Every sheet of these panels is in.</p>}
        </Dialog>
      ) : null}
    </>
  );
}

function ResultList({ results }: { results: readonly Reminded[] }) {
  return (
    <ul>
      {results.map(({ person, outcome, cases }) => (
        <li key={`${person.id} ${outcome}`} className="grid gap-x-4 border-b border-line py-2 sm:grid-cols-2">
          <span>
            <span className="block font-semibold">{person.name}</span>
            <span className="text-sm text-ink-2">{formatList(cases.map(({ key }) => key))}</span>
          </span>
          {outcome === "reminded" ? (
            <StatusPill tone="ok">reminded</StatusPill>
          ) : (
            <StatusPill>reminded within the last day already</StatusPill>
          )}
        </li>
      ))}
    </ul>
  );
}
