"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { api } from "@/lib/client/api";
import { formatNumber } from "@/lib/format/number";
import type { JobView } from "@/lib/server/jobs/rows";

const LOOK_EVERY_MS = 1_000;

export type JobProgress = Pick<JobView, "id" | "state" | "cancelling" | "done" | "total">;

type ImportProgressProps = { job: JobProgress; verb: "written" | "taken back"; mayCancel: boolean };

/** How far the writing is. It goes on when this page is closed. */
export function ImportProgress({ job: first, verb, mayCancel }: ImportProgressProps) {
  const job = useJob(first);
  const { isCancelling, message, cancel } = useCancel(job.id);
  const isEnding = job.cancelling || isCancelling;
  return (
    <section aria-labelledby="progress-title" className="ledger-rule grid max-w-form gap-3 pt-3">
      <h2 id="progress-title" className="text-lg font-semibold">
        {progressTitle(job, isEnding)}
      </h2>
      <progress
        aria-labelledby="progress-title"
        className="import-progress h-2 w-full"
        {...(job.total ? { max: job.total, value: job.done } : {})}
      />
      <p role="status" className="text-ink-2 tabular-nums">
        {job.total
          ? `${formatNumber(job.done)} of ${formatNumber(job.total)} cases ${verb}`
          : "Reading the list and comparing it with what is here."}
      </p>
      <p className="text-ink-2">You may leave this page: the work goes on, and you find it under Imports.</p>
      {message ? (
        <Notice tone="bad" live="assertive">
          {message}
        </Notice>
      ) : null}
      {mayCancel ? (
        <div>
          <Button onPress={cancel} isPending={isEnding}>
            Cancel
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function progressTitle({ state }: JobProgress, isEnding: boolean): string {
  if (isEnding) return "Stopping after the rows in hand";
  return state === "queued" ? "Waiting for its turn" : "Working";
}

function useJob(first: JobProgress): JobProgress {
  const router = useRouter();
  const [job, setJob] = useState(first);
  const isOver = !["queued", "running"].includes(job.state);
  useEffect(() => {
    if (isOver) {
      router.refresh();
      return;
    }
    const timer = setInterval(async () => {
      const result = await api.get<JobProgress>(`/jobs/${first.id}`);
      if (result.ok) setJob(result.data);
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [first.id, isOver, router]);
  return job;
}

function useCancel(id: string) {
  const [isCancelling, setCancelling] = useState(false);
  const [message, setMessage] = useState<string>();
  const cancel = async () => {
    setCancelling(true);
    const result = await api.post(`/jobs/${id}/cancel`);
    if (result.ok) return;
    setCancelling(false);
    setMessage(result.problem.detail);
  };
  return { isCancelling, message, cancel };
}
