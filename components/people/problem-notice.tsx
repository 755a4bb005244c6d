import { Notice } from "@/components/ui/notice";
import type { Problem } from "@/lib/client/api";

/** What went wrong with a call, in the server's words. */
export function ProblemNotice({ problem }: { problem: Problem | undefined }) {
  if (!problem) return null;
  return (
    <Notice tone="bad" title={problem.title} live="assertive">
      {problem.detail}
    </Notice>
  );
}
