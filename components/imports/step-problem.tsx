"use client";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import type { Problem } from "@/lib/client/api";

/** What stands in the way of the next step: what is missing here, or what the server would not take. */
export function StepProblem({
  missing = [],
  problem,
}: {
  missing?: readonly string[];
  problem: Problem | undefined;
}) {
  const lines = [...missing, ...(problem?.errors ?? []).map(({ message }) => message)];
  if (lines.length > 0) {
    return (
      <ErrorSummary
        title={problem?.detail ?? "Before you can go on"}
        errors={lines.map((message) => ({ message }))}
      />
    );
  }
  if (!problem) return null;
  return (
    <Notice tone="bad" live="assertive">
      {problem.detail}
    </Notice>
  );
}
