"use client";
import { useEffect, useState } from "react";
import { api } from "@/lib/client/api";
import type { Span } from "@/lib/domain/portfolio/matrix/view";
import { whiskerOf } from "@/lib/domain/portfolio/matrix/whisker";

export interface Ranges {
  impact: Span | null;
  feasibility: Span | null;
}

interface Score {
  impact: { score: number | null; se: number | null };
  feasibility: { score: number | null; se: number | null };
}

/** Somebody who runs over the marks asks for none of them. */
const RESTED_MS = 120;

/** The 80 % ranges of the case that is looked at, asked for once each; null until they are known or where there are none. */
export function useRanges(key: string | null): Ranges | null {
  const [known, setKnown] = useState<ReadonlyMap<string, Ranges | null>>(new Map());
  const isAsked = key !== null && !known.has(key);
  useEffect(() => {
    if (!isAsked) return;
    const timer = setTimeout(async () => {
      const result = await api.get<Score>(`/use-cases/${key}/score`);
      const ranges = result.ok
        ? { impact: whiskerOf(result.data.impact), feasibility: whiskerOf(result.data.feasibility) }
        : null;
      setKnown((before) => new Map(before).set(key, ranges));
    }, RESTED_MS);
    return () => clearTimeout(timer);
  }, [key, isAsked]);
  return key === null ? null : (known.get(key) ?? null);
}
