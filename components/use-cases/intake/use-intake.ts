"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { answersOf } from "@/components/use-cases/intake/answers-of-case";
import {
  autosave,
  type Disagreement,
  type Held,
  type SaveState,
} from "@/components/use-cases/intake/autosave";
import type { IntakeAnswers } from "@/components/use-cases/intake/intake-answers";
import { api, type Result } from "@/lib/client/api";
import type { FieldError } from "@/lib/domain/shared/domain-error";
import type { Money } from "@/lib/domain/shared/money";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

const QUIET_MS = 800;
const LOSS_MS = 5_000;

type Intake = {
  blank: IntakeAnswers;
  held: Held | null;
  currency: Money["currency"];
  /** A draft is saved as it changes; a case that others work with already only when its editor says so. */
  savesItself: boolean;
  onCreated: (key: string) => void;
};

/** The answers on the screen, kept on the server. */
export function useIntake({ blank, held, currency, savesItself, onCreated }: Intake) {
  const router = useRouter();
  const [answers, setAnswers] = useState(held?.answers ?? blank);
  const [key, setKey] = useState(held?.key);
  const [state, setState] = useState<SaveState>({ name: "untouched" });
  const [complaints, setComplaints] = useState<FieldError[]>([]);
  const [disagreement, setDisagreement] = useState<Disagreement | null>(null);
  const current = useRef(answers);
  const put = (next: IntakeAnswers) => {
    current.current = next;
    setAnswers(next);
  };
  const [saver] = useState(() =>
    autosave(
      {
        currency,
        current: () => current.current,
        create: async (input, idempotencyKey) =>
          heldIn(await api.post<UseCaseView>("/use-cases", input, { idempotencyKey })),
        change: async ({ key: caseKey, version }, input) =>
          heldIn(await api.patch<UseCaseView>(`/use-cases/${caseKey}`, input, { version })),
        load: async (caseKey) => heldIn(await api.get<UseCaseView>(`/use-cases/${caseKey}`)),
        tell: setState,
        complain: setComplaints,
        created: (made) => {
          setKey(made.key);
          onCreated(made.key);
        },
        replace: put,
        disagree: setDisagreement,
      },
      held,
      blank,
    ),
  );
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (saver.unsentMs() > LOSS_MS) event.preventDefault();
    };
    const now = () => void (savesItself ? saver.flush() : undefined);
    window.addEventListener("beforeunload", warn);
    window.addEventListener("online", now);
    document.addEventListener("visibilitychange", now);
    return () => {
      window.removeEventListener("beforeunload", warn);
      window.removeEventListener("online", now);
      document.removeEventListener("visibilitychange", now);
      now();
    };
  }, [saver, savesItself]);

  return {
    answers,
    key,
    state,
    complaints,
    disagreement,
    errors: Object.fromEntries([...complaints].reverse().map(({ field, message }) => [field, message])),
    change: (part: Partial<IntakeAnswers>) => {
      put({ ...current.current, ...part });
      saver.keep(savesItself ? QUIET_MS : null);
    },
    /** Leaving a field saves it at once. */
    leave: () => {
      if (savesItself) void saver.flush();
    },
    /** Saves what is left; null where something of it could not be. */
    save: async () => {
      saver.keep(null);
      await saver.flush();
      return saver.unsentMs() === 0 ? saver.held() : null;
    },
    resolve: saver.resolve,
    submit: submitHeld,
    router,
  };
}

export type IntakeState = ReturnType<typeof useIntake>;

function heldIn(result: Result<UseCaseView>): Result<Held> {
  if (!result.ok) return result;
  const { key, version } = result.data;
  return { ...result, data: { key, version, answers: answersOf(result.data) } };
}

function submitHeld({ key, version }: Held, answer: string): Promise<Result<UseCaseView>> {
  const body = answer.trim() ? { answer: answer.trim() } : {};
  return api.post<UseCaseView>(`/use-cases/${key}/submit`, body, { version });
}
