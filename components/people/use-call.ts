import { useState } from "react";
import { fieldMessages, type Problem, type Result } from "@/lib/client/api";

/** A call of the API from a form: what is going on, what went wrong, and at which field. */
export function useCall() {
  const [problem, setProblem] = useState<Problem>();
  const [isPending, setPending] = useState(false);
  const call = async <T>(work: () => Promise<Result<T>>): Promise<{ data: T } | null> => {
    setPending(true);
    const result = await work();
    setPending(false);
    setProblem(result.ok ? undefined : result.problem);
    return result.ok ? { data: result.data } : null;
  };
  return { call, isPending, problem, messages: fieldMessages(problem) };
}
