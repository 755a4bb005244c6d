"use client";
import type { Route } from "next";
import { useState } from "react";
import { useToast } from "@/components/ui/toast";
import { type Step, stepOfField } from "@/components/use-cases/intake/field-words";
import type { IntakeAnswers } from "@/components/use-cases/intake/intake-answers";
import type { IntakeState } from "@/components/use-cases/intake/use-intake";
import type { FieldError } from "@/lib/domain/shared/domain-error";

type Submission = {
  intake: IntakeState;
  step: Step;
  show: (step: Step) => void;
  /** The case came back with a question, which the answer goes with. */
  isReturned: boolean;
};

const notSaved = "It could not be saved yet. Look at the marked answers, or try again in a moment.";

/** Saves what is left, submits, and leads to the answers that are missing where something is. */
export function useSubmission({ intake, step, show, isReturned }: Submission) {
  const showToast = useToast();
  const [answer, setAnswer] = useState("");
  const [problems, setProblems] = useState<FieldError[]>([]);
  const [isSubmitting, setSubmitting] = useState(false);

  const refuse = (found: FieldError[]) => {
    setProblems(found);
    const field = found[0]?.field;
    if (field && field !== "answer" && stepOfField(field) !== step) show(stepOfField(field));
  };
  const send = async (): Promise<FieldError[]> => {
    const { answers, change } = intake;
    const missing = missingIn(answers, isReturned && answer.trim() === "");
    if (missing.length > 0) return missing;
    // The check shows the owner as "I don't know yet": whoever submits has answered it so.
    if (!answers.ownerAnswered) change({ ownerAnswered: true });
    const held = await intake.save();
    if (!held) return [{ field: "", message: notSaved }];
    const result = await intake.submit(held, answer);
    if (!result.ok) {
      const { errors, detail } = result.problem;
      return errors.length > 0 ? errors : [{ field: "", message: detail }];
    }
    showToast({ tone: "ok", message: `${held.key} is submitted. A lead looks at it next.` });
    intake.router.push(`/use-cases/${held.key}` as Route);
    intake.router.refresh();
    return [];
  };
  const submit = async () => {
    setSubmitting(true);
    const found = await send();
    setSubmitting(false);
    refuse(found);
  };
  return {
    answer: { value: answer, set: setAnswer },
    problems,
    isSubmitting,
    submit,
    forget: () => setProblems([]),
  };
}

function missingIn(answers: IntakeAnswers, lacksAnswer: boolean): FieldError[] {
  const needed = [
    ["title", answers.title, "Give it a title."],
    ["department", answers.department, "Say which department it is for."],
    ["problem", answers.problem, "Describe the problem."],
    ["audience", answers.audience, "Say who has the problem and how often."],
  ] as const;
  const missing = needed.flatMap(([field, value, message]) => (value.trim() ? [] : [{ field, message }]));
  return lacksAnswer ? [...missing, { field: "answer", message: "Answer the lead's question." }] : missing;
}
