"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Resolver, useForm } from "react-hook-form";
import { useToast } from "@/components/ui/toast";
import { changesBetween, gapsIn, inputOf, type UseCaseAnswers } from "@/components/use-cases/form-answers";
import { type Complaint, complaintsOf, errorsOf, listErrors } from "@/components/use-cases/form-resolver";
import { currentCase, type SavedCase, saveCase, submitCase } from "@/components/use-cases/save-case";
import type { Problem, Result } from "@/lib/client/api";
import type { Money } from "@/lib/domain/shared/money";
import { EditUseCase, ProposeUseCase } from "@/lib/domain/use-cases/schema";

export interface EditedCase extends SavedCase {
  canSubmit: boolean;
  ownerAnswered: boolean;
}

type Saving = { answers: UseCaseAnswers; currency: Money["currency"]; edited?: EditedCase | undefined };
type Intent = "save" | "submit";

/** The form of a case and what its two buttons do. A draft that was saved once is changed from then on, never made twice. */
export function useFormSaving({ answers, currency, edited }: Saving) {
  const leave = useLeave();
  const [saved, setSaved] = useState<SavedCase | undefined>(edited);
  const [baseline, setBaseline] = useState(answers);
  const [pending, setPending] = useState<Intent>();
  const [problem, setProblem] = useState<Problem>();
  const [complaints, setComplaints] = useState<readonly Complaint[]>([]);

  const inputFrom = (now: UseCaseAnswers) => {
    if (!saved) return inputOf(now, currency);
    // Whoever sees the question of the owner and saves has answered it, be it with "I don't know".
    const answered = edited?.ownerAnswered === false ? { owner: now.owner } : {};
    return { ...changesBetween(baseline, now, currency), ...answered };
  };
  const resolver: Resolver<UseCaseAnswers> = (now) => {
    const found = [...gapsIn(now), ...schemaComplaints(inputFrom(now), saved !== undefined)];
    return found.length > 0
      ? { values: {}, errors: errorsOf<UseCaseAnswers>(found) }
      : { values: now, errors: {} };
  };
  const form = useForm<UseCaseAnswers>({ defaultValues: answers, shouldFocusError: false, resolver });

  const complain = (found: readonly Complaint[]) => {
    for (const { field, message } of found) form.setError(field as "title", { type: "server", message });
    setComplaints(found);
  };
  const refuse = (refusal: Problem) => {
    setProblem(refusal);
    complain(refusal.errors.length > 0 ? refusal.errors : [{ field: "root", message: refusal.detail }]);
  };
  const send = async (intent: Intent, now: UseCaseAnswers, onto = saved) => {
    const missing = intent === "submit" ? missingIn(now) : [];
    if (missing.length > 0) return complain(missing);
    setPending(intent);
    setProblem(undefined);
    setComplaints([]);
    const first = await saveCase(onto, inputFrom(now));
    if (first.ok) {
      setSaved(first.data);
      setBaseline(now);
      form.reset(now);
    }
    const answer: Result<SavedCase> = first.ok && intent === "submit" ? await submitCase(first.data) : first;
    setPending(undefined);
    if (answer.ok) leave(answer.data.key, farewell(answer.data.key, intent, edited !== undefined));
    else refuse(answer.problem);
  };
  const run = (intent: Intent) =>
    form.handleSubmit(
      (now) => send(intent, now),
      (errors) => setComplaints(listErrors(errors)),
    )();
  const saveOnTop = async () => {
    const current = saved ? await currentCase(saved.key) : null;
    if (current?.ok) await send("save", form.getValues(), current.data);
    else if (current) refuse(current.problem);
  };
  return { form, saved, pending, problem, complaints, run, saveOnTop };
}

function useLeave() {
  const router = useRouter();
  const showToast = useToast();
  return (key: string, message: string) => {
    showToast({ tone: "ok", message });
    router.push(`/use-cases/${key}` as Route);
    router.refresh();
  };
}

function farewell(key: string, intent: Intent, isEdited: boolean): string {
  if (intent === "submit") return `${key} is submitted. A lead looks at it next.`;
  return isEdited ? `${key} is saved.` : `${key} is saved as a draft.`;
}

function schemaComplaints(input: EditUseCase, isSaved: boolean): Complaint[] {
  if (!isSaved) return complaintsOf(ProposeUseCase, input);
  return Object.keys(input).length === 0 ? [] : complaintsOf(EditUseCase, input);
}

const neededToSubmit = [
  ["department", "Say which department it is for."],
  ["problem", "Describe the problem."],
  ["audience", "Say who has the problem and how often."],
] as const;

function missingIn(answers: UseCaseAnswers): Complaint[] {
  return neededToSubmit.flatMap(([field, message]) => (answers[field].trim() ? [] : [{ field, message }]));
}
