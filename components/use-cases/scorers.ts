"use client";
import { useEffect, useState } from "react";
import { api } from "@/lib/client/api";
import { withDepartmentNames } from "@/lib/client/department-names";

export type PanelAxis = "impact" | "feasibility";
export type Panel = Record<PanelAxis, string[]>;
export type Scorer = { id: string; name: string; department: string | null };

export const panelAxes: { axis: PanelAxis; label: string; description: string }[] = [
  { axis: "impact", label: "Impact", description: "People from the business and from finance." },
  { axis: "feasibility", label: "Feasibility", description: "People who know the data and the models." },
];

/** The people who can sit on a panel; undefined until they are known. */
export function useScorers(): Scorer[] | undefined {
  const [scorers, setScorers] = useState<Scorer[]>();
  useEffect(() => {
    let isGone = false;
    fetchScorers().then((found) => {
      if (!isGone) setScorers(found);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return scorers;
}

async function fetchScorers(): Promise<Scorer[]> {
  const answer = await api.get<{ data: Scorer[] }>("/people?role=scorer&limit=200");
  return answer.ok ? withDepartmentNames(answer.data.data) : [];
}

export function scorerOption({ id, name, department }: Scorer) {
  return { value: id, label: name, ...(department ? { description: department } : {}) };
}
