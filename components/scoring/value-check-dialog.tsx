"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormDialog } from "@/components/ui/form-dialog";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { ReasonField } from "@/components/ui/reason-field";
import { useToast } from "@/components/ui/toast";
import { api, fieldMessages, type Problem } from "@/lib/client/api";
import { valueAnswerNames, valueAnswers } from "@/lib/domain/scoring/value-answers";

type ValueCheckDialogProps = { caseKey: string; title: string; onClose: () => void };

const choices = valueAnswers.map((value) => ({ value, label: valueAnswerNames[value] }));

/** Whether a case is still worth it, in one word and a line. */
export function ValueCheckDialog({ caseKey, title, onClose }: ValueCheckDialogProps) {
  const router = useRouter();
  const showToast = useToast();
  const [answer, setAnswer] = useState<string>("");
  const [note, setNote] = useState("");
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const errors = fieldMessages(problem);
  const save = async () => {
    setPending(true);
    const body = { answer, ...(note.trim() ? { note } : {}) };
    const result = await api.post(`/use-cases/${caseKey}/value-checks`, body);
    setPending(false);
    if (!result.ok) return setProblem(result.problem);
    showToast({ tone: "ok", message: `Your word on ${caseKey} is kept.` });
    onClose();
    router.refresh();
  };
  return (
    <FormDialog
      title={`Is ${caseKey} still worth it?`}
      confirmLabel="Save"
      isPending={isPending}
      isIncomplete={answer === ""}
      onSubmit={save}
      onClose={onClose}
    >
      <p className="line-clamp-3 text-ink-2">{title}</p>
      {problem && Object.keys(errors).length === 0 ? <Notice tone="bad">{problem.detail}</Notice> : null}
      <RadioGroup
        label="As things stand"
        name="answer"
        options={choices}
        value={answer}
        onChange={setAnswer}
        errorMessage={errors.answer}
      />
      <ReasonField
        name="note"
        label="Why"
        description="Needed where you doubt it; its owner and sponsor are told."
        isRequired={false}
        value={note}
        onChange={setNote}
        errors={errors}
      />
    </FormDialog>
  );
}
