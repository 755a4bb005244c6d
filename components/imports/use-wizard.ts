"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { stepAddress, type WizardStep } from "@/components/imports/wizard-address";
import { api, type Problem } from "@/lib/client/api";

/** Saves what a step decided and goes on to the next; a refusal stays on the page. */
export function useWizard({ id, version }: { id: string; version: number }) {
  const router = useRouter();
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const saveAndGo = async (change: Record<string, unknown>, next: WizardStep) => {
    setSaving(true);
    setProblem(undefined);
    const result = await api.patch(`/imports/${id}`, change, { version });
    setSaving(false);
    if (!result.ok) return setProblem(result.problem);
    router.push(stepAddress(id, next));
    router.refresh();
  };
  return { isSaving, problem, saveAndGo };
}
