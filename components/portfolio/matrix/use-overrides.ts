"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useToast } from "@/components/ui/toast";
import { api, type Problem } from "@/lib/client/api";
import type { OverrideOutcome } from "@/lib/domain/scoring/override";
import type { OverrideView } from "@/lib/server/overrides/rows";

/** Where somebody would rather see a case, before it is proposed; on the scales of the ratings. */
export interface Wish {
  key: string;
  impact: number;
  feasibility: number;
}

const settled: Record<OverrideOutcome, string> = {
  accept: "Accepted: the case stands at its new place.",
  decline: "Declined: the case stays where it was rated.",
  withdraw: "Taken back.",
};

/** The proposals for one case, and what a lead can do about them. */
export function useOverrides(key: string) {
  const router = useRouter();
  const showToast = useToast();
  const [known, setKnown] = useState<readonly OverrideView[] | null>(null);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` asks once more after a change.
  useEffect(() => {
    let isWanted = true;
    api.get<{ data: OverrideView[] }>(`/use-cases/${key}/overrides`).then((result) => {
      if (isWanted && result.ok) setKnown(result.data.data);
    });
    return () => {
      isWanted = false;
    };
  }, [key, asked]);
  const send = async (path: string, body: unknown, message: string, version?: number) => {
    setPending(true);
    const result = await api.post(path, body, version === undefined ? {} : { version });
    setPending(false);
    setProblem(result.ok ? undefined : result.problem);
    setAsked((times) => times + 1);
    if (!result.ok) return false;
    showToast({ tone: "ok", message });
    router.refresh();
    return true;
  };
  return {
    known,
    isPending,
    problem,
    propose: (axes: { impact: number | null; feasibility: number | null }, reason: string) =>
      send(`/use-cases/${key}/overrides`, { ...axes, reason }, "Proposed: it waits for a second lead."),
    settle: ({ id, version }: OverrideView, outcome: OverrideOutcome, note?: string) =>
      send(`/overrides/${id}/settle`, { outcome, ...(note ? { note } : {}) }, settled[outcome], version),
  };
}

export type Overrides = ReturnType<typeof useOverrides>;
