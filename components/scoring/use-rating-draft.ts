"use client";
import { useEffect, useRef, useState } from "react";
import { type Answers, answersFrom, ratingsFrom, type SavedSheet } from "@/components/scoring/answers";
import { type Draft, draftSaver, type SaveState } from "@/components/scoring/draft-saver";
import { api } from "@/lib/client/api";

// A page taken from the browser's history shows what it showed then; what was saved since is remembered here.
const lastSaved = new Map<string, SavedSheet>();

const CHOICE_MS = 150;
const TYPING_MS = 800;

/** My sheet on the screen, saved as it changes. Until it is submitted it is a draft; from then on each change counts. */
export function useRatingDraft(caseKey: string, loaded: SavedSheet) {
  const path = `/use-cases/${caseKey}/rating`;
  const [first] = useState(() => newest(loaded, lastSaved.get(caseKey)));
  const [answers, setAnswers] = useState<Answers>(() => answersFrom(first.ratings));
  // What was answered last, ahead of the screen: of two keys one after the other the second must not undo the first.
  const latest = useRef(answers);
  const [isSubmitted, setSubmitted] = useState(first.submitted);
  const [state, setState] = useState<SaveState>({ name: "untouched" });
  const [saver] = useState(() =>
    draftSaver({
      version: first.version,
      put: (draft: Draft, version) =>
        api.put<SavedSheet>(path, draft, version === 0 ? { isNew: true } : { version }),
      tell: (next, sheet) => {
        setState(next);
        if (!sheet) return;
        lastSaved.set(caseKey, sheet);
        setSubmitted(sheet.submitted);
      },
    }),
  );
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (saver.hasUnsent()) event.preventDefault();
    };
    const retry = () => void saver.flush();
    window.addEventListener("beforeunload", warn);
    window.addEventListener("online", retry);
    return () => {
      window.removeEventListener("beforeunload", warn);
      window.removeEventListener("online", retry);
      void saver.flush();
    };
  }, [saver]);

  const show = (next: Answers) => {
    latest.current = next;
    setAnswers(next);
  };
  const keep = (next: Answers, submit: boolean, quietMs: number) => {
    show(next);
    const ratings = ratingsFrom(next);
    if (ratings.length > 0) saver.keep({ ratings, submit }, quietMs);
  };
  return {
    answers,
    isSubmitted,
    state,
    /** The answers as they are in this moment, for who acts on them. */
    answersNow: () => latest.current,
    choose: (criterion: string, value: number | null) => {
      const before = latest.current;
      keep({ ...before, [criterion]: { evidence: "", ...before[criterion], value } }, isSubmitted, CHOICE_MS);
    },
    argue: (criterion: string, evidence: string) => {
      const before = latest.current;
      keep({ ...before, [criterion]: { ...before[criterion], evidence } }, isSubmitted, TYPING_MS);
    },
    submit: () => {
      keep(latest.current, true, 0);
      return saver.flush();
    },
    retry: () => saver.flush(),
    /** Somebody (I, on another screen) saved in between: mine over it, or what is there instead of mine. */
    settle: async (choice: "keepMine" | "takeTheirs") => {
      const there = await api.get<SavedSheet>(path);
      if (!there.ok) return setState({ name: "failed", message: there.problem.detail });
      if (choice === "keepMine") return saver.overwrite(there.data.version);
      show(answersFrom(there.data.ratings));
      setSubmitted(there.data.submitted);
      saver.accept(there.data.version);
    },
  };
}

function newest(loaded: SavedSheet, remembered: SavedSheet | undefined): SavedSheet {
  return remembered && remembered.version > loaded.version ? remembered : loaded;
}
