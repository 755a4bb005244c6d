"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useToast } from "@/components/ui/toast";
import { useCaseEditing } from "@/components/use-cases/case-editing";
import { answerIn, type InlineAnswer, inputFor, wordsIn } from "@/components/use-cases/inline-fields";
import { latestChange } from "@/components/use-cases/latest-change";
import { api, type Problem } from "@/lib/client/api";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

interface Theirs {
  version: number;
  /** Who changed the case last, when and what. */
  change: string | null;
  /** What stands in the field now, or null where it is what it was. */
  words: string | null;
}

type InlineSaving = { answer: InlineAnswer; name: string; onClose: () => void };

/** Saves one field from the version that was seen; where somebody was faster, asks whose word stands. */
export function useInlineSaving({ answer, name, onClose }: InlineSaving) {
  const router = useRouter();
  const showToast = useToast();
  const { useCaseKey, version, noteVersion } = useCaseEditing();
  const [isSaving, setSaving] = useState(false);
  const [message, setMessage] = useState<string>();
  const [theirs, setTheirs] = useState<Theirs>();

  const lookAgain = async () => {
    const [current, change] = await Promise.all([
      api.get<UseCaseView>(`/use-cases/${useCaseKey}`),
      latestChange(useCaseKey),
    ]);
    if (!current.ok) return setMessage(messageOf(current.problem, answer));
    const isSame = answerIn(answer.field, current.data) === answer.value;
    const words = isSame ? null : wordsIn(answer.field, current.data);
    setTheirs({ version: current.data.version, change, words });
  };
  const save = async (value: string | null, onto = version) => {
    if (value === answer.value && !theirs) return onClose();
    const input = inputFor(answer.field, value);
    const { EditUseCase } = await import("@/lib/domain/use-cases/schema");
    const [complaint] = EditUseCase.safeParse(input).error?.issues ?? [];
    if (complaint) return setMessage(complaint.message);
    setSaving(true);
    setMessage(undefined);
    const saved = await api.patch<UseCaseView>(`/use-cases/${useCaseKey}`, input, { version: onto });
    if (saved.ok) {
      noteVersion(saved.data.version);
      showToast({ tone: "ok", message: `Saved: ${name}.` });
      router.refresh();
      return onClose();
    }
    if (saved.problem.code === "stale") await lookAgain();
    else setMessage(messageOf(saved.problem, answer));
    setSaving(false);
  };
  const takeTheirs = () => {
    if (theirs) noteVersion(theirs.version);
    router.refresh();
    onClose();
  };
  return { save, takeTheirs, isSaving, message, theirs };
}

function messageOf({ errors, detail, title }: Problem, { field }: InlineAnswer): string {
  const atField = errors.find((error) => error.field.split(".")[0] === field);
  return atField?.message ?? (detail || title);
}
