import "server-only";
import { z } from "zod";
import type { JobModel } from "@/lib/server/generated/models";

export const JobState = z.enum(["queued", "running", "done", "failed", "cancelled"]);
export type JobState = z.infer<typeof JobState>;

/** A job as the API shows it. */
export function jobView(row: JobModel) {
  const { id, version, kind, done, total, result, problem, createdAt, startedAt, finishedAt } = row;
  const state = JobState.parse(row.state);
  const cancelling = state === "running" && row.cancelRequestedAt !== null;
  const { interruptedAt: at, interruptedDone: after } = row;
  return {
    id,
    version,
    kind,
    state,
    cancelling,
    done,
    total,
    result,
    problem,
    createdAt,
    startedAt,
    finishedAt,
    /** When its process last ended in the middle, and how much was done by then; the rest went on from there. */
    interrupted: at && { at, done: after ?? 0 },
  };
}

export type JobView = ReturnType<typeof jobView>;
