"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Report } from "@/components/imports/report-view";
import { api, type Problem } from "@/lib/client/api";

export type ImportMode = "dry-run" | "commit";
type Answer = Report & { mode: ImportMode; importId: string | null };

/** Sends a file for a look or for good, and keeps the report. */
export function useImport() {
  const router = useRouter();
  const [running, setRunning] = useState<ImportMode>();
  const [report, setReport] = useState<Answer>();
  const [problem, setProblem] = useState<Problem>();
  const reset = () => {
    setReport(undefined);
    setProblem(undefined);
  };
  const send = async (mode: ImportMode, file: File | null, preset: string) => {
    setProblem(file ? undefined : noFile);
    if (!file || running) return;
    if (mode === "dry-run") setReport(undefined);
    setRunning(mode);
    const form = new FormData();
    form.set("file", file);
    form.set("preset", preset);
    form.set("mode", mode);
    const answer = await api.upload<Answer>("/imports", form);
    setRunning(undefined);
    if (!answer.ok) return setProblem(answer.problem);
    setReport(answer.data);
    if (mode === "commit") router.refresh();
  };
  return { running, report, problem, send, reset };
}

const noFile: Problem = {
  status: 0,
  code: "invalid",
  title: "No file",
  detail: "There is nothing to check yet.",
  errors: [{ field: "file", message: "Choose a file first." }],
};
