"use client";
import { useEffect, useState } from "react";
import { recentCases } from "@/components/shell/palette/recent-cases";
import { api } from "@/lib/client/api";
import type { Stage } from "@/lib/domain/use-cases/stage";

export interface FoundCase {
  key: string;
  title: string;
  stage: Stage;
  departmentName: string | null;
}

interface Found {
  cases: readonly FoundCase[];
  /** What they were found by; "" = the ones opened last. */
  by: string;
  /** No case has these words, these have titles that come near them. */
  isNear: boolean;
  problem?: string;
}

const MOST = 8;
const pauseMs = 90;

/** The cases that a text or a key finds, as the server says; the ones opened last while nothing is typed. */
export function useFoundCases(typed: string): Found & { isLooking: boolean } {
  const text = typed.trim();
  const [found, setFound] = useState<Found>({ cases: [], by: "", isNear: false });
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(
      async () => {
        const answer = await lookFor(text);
        if (!isOver) setFound(answer);
      },
      text === "" ? 0 : pauseMs,
    );
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [text]);
  return { ...found, isLooking: found.by !== text };
}

async function lookFor(text: string): Promise<Found> {
  const recent = text === "" ? recentCases() : [];
  if (text === "" && recent.length === 0) return { cases: [], by: text, isNear: false };
  const query = new URLSearchParams({ limit: String(MOST) });
  if (text === "") for (const key of recent) query.append("key", key);
  else query.set("q", asKey(text) ?? text);
  const answer = await api.get<{ data: FoundCase[]; similar?: true }>(`/use-cases?${query}`);
  if (!answer.ok) return { cases: [], by: text, isNear: false, problem: answer.problem.detail };
  const cases = text === "" ? inOrder(answer.data.data, recent) : answer.data.data;
  return { cases, by: text, isNear: answer.data.similar === true };
}

/** `142` and `uc142` mean UC-0142. */
function asKey(text: string): string | undefined {
  const digits = /^(?:uc[-\s]?)?(\d{1,9})$/i.exec(text)?.[1];
  return digits && `UC-${digits.padStart(4, "0")}`;
}

function inOrder(cases: readonly FoundCase[], keys: readonly string[]): FoundCase[] {
  return [...cases].sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key));
}
