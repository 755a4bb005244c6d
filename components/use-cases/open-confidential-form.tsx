"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { ReasonField } from "@/components/ui/reason-field";
import { TextField } from "@/components/ui/text-field";
import { api, fieldMessages, type Problem } from "@/lib/client/api";

/** Opens a confidential case by its key. It looks the same whether there is such a case or not. */
export function OpenConfidentialForm({ asked }: { asked: string }) {
  const router = useRouter();
  const [key, setKey] = useState(asked);
  const [reason, setReason] = useState("");
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const errors = fieldMessages(problem);
  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") return setProblem(noReason);
    setPending(true);
    setProblem(undefined);
    const answer = await api.post<{ key: string }>(
      `/use-cases/${encodeURIComponent(key.trim() || "-")}/open`,
      { reason },
    );
    setPending(false);
    if (!answer.ok) return setProblem(answer.problem);
    router.push(`/use-cases/${answer.data.key}` as Route);
    router.refresh();
  };
  return (
    <form noValidate onSubmit={open} className="grid max-w-form gap-5">
      {problem ? (
        <ErrorSummary
          title="It was not opened"
          errors={
            problem.errors.length > 0
              ? problem.errors.map(({ field, message }) => ({ name: field, message }))
              : [{ message: problem.detail }]
          }
        />
      ) : null}
      <TextField name="key" label="Key" placeholder="UC-0142" value={key} onChange={setKey} />
      <ReasonField
        value={reason}
        onChange={setReason}
        errors={errors}
        label="Why you open it"
        description="Its proposer and owner are told, and the log keeps it. It stays open to you for 24 hours."
      />
      <div>
        <Button type="submit" variant="primary" isPending={isPending}>
          Open the case
        </Button>
      </div>
    </form>
  );
}

const noReason: Problem = {
  status: 0,
  code: "invalid",
  title: "No reason",
  detail: "Give the reason.",
  errors: [{ field: "reason", message: "Give the reason." }],
};
