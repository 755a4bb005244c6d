"use client";
import { useEffect, useState } from "react";
import { api } from "@/lib/client/api";
import { binSize } from "@/lib/domain/portfolio/matrix/bins";
import type { Span, View } from "@/lib/domain/portfolio/matrix/view";
import type { Matrix } from "@/lib/server/portfolio/matrix";

/** Long enough that one turn of the wheel asks once. */
const SETTLED_MS = 250;

/**
 * What the matrix shows of a view. Where all cases fit, they are there from the beginning; a crowded matrix asks again for
 * the part that one has moved to.
 */
export function useMatrix(whole: Matrix, query: string, view: View | null) {
  const [near, setNear] = useState<{ query: string; matrix: Matrix }>();
  const [problem, setProblem] = useState<string>();
  const part = view && whole.bins ? partOf(view, query) : null;
  useEffect(() => {
    if (part === null) return;
    let isWanted = true;
    const timer = setTimeout(async () => {
      const result = await api.get<Matrix>(`/portfolio/matrix?${part}`);
      if (!isWanted) return;
      setProblem(result.ok ? undefined : result.problem.detail);
      if (result.ok) setNear({ query: part, matrix: result.data });
    }, SETTLED_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [part]);
  return {
    matrix: part !== null && near ? near.matrix : whole,
    problem: part === null ? undefined : problem,
  };
}

/** The part to ask for: out to the next lines of the grid, so that no field is counted in halves. */
function partOf({ impact, feasibility }: View, query: string): string {
  const size = binSize({ impact, feasibility });
  const low = ({ from }: Span) => String(Math.max(1, 1 + Math.floor((from - 1) / size) * size));
  const high = ({ to }: Span) => String(Math.min(5, 1 + Math.ceil((to - 1) / size) * size));
  const part = new URLSearchParams(query);
  part.set("impactFrom", low(impact));
  part.set("impactTo", high(impact));
  part.set("feasibilityFrom", low(feasibility));
  part.set("feasibilityTo", high(feasibility));
  return part.toString();
}
