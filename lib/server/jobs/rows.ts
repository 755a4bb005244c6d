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
  };
}

export type JobView = ReturnType<typeof jobView>;
