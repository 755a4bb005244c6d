"use client";
import { useEffect, useState } from "react";
import { api } from "@/lib/client/api";
import { SHORTEST_COMPARED } from "@/lib/domain/text/similar-cases";
import type { SimilarCaseView } from "@/lib/server/similar/rows";

export interface TypedText {
  title: string;
  problem: string | null;
}

const PAUSE_MS = 400;
const LONGEST_TITLE = 1_000;
const LONGEST_PROBLEM = 50_000;

/** The cases that look like a text, asked for when the typing pauses. What does not arrive is simply not shown. */
export function useSimilarCases({ title, problem }: TypedText, except: string | null) {
  const [cases, setCases] = useState<SimilarCaseView[]>([]);
  const [typedTitle, typedProblem] = [title.trim(), problem?.trim() ?? ""];
  const isShort = typedTitle.length + typedProblem.length < SHORTEST_COMPARED;
  useEffect(() => {
    let isGone = false;
    const ask = async () => {
      const body = {
        // A problem comes before its title now and then: its beginning stands for it.
        title: (typedTitle || typedProblem).slice(0, LONGEST_TITLE),
        ...(typedProblem ? { problem: typedProblem.slice(0, LONGEST_PROBLEM) } : {}),
        ...(except ? { except } : {}),
      };
      const answer = await api.ask<{ data: SimilarCaseView[] }>("/similar-cases", body);
      if (!isGone && answer.ok) setCases(answer.data.data);
    };
    const timer = isShort ? undefined : setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [typedTitle, typedProblem, except, isShort]);
  return { cases: isShort ? [] : cases, isWaiting: isShort };
}
