"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { FormDialog } from "@/components/ui/form-dialog";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { api, fieldMessages, type Problem } from "@/lib/client/api";
import { withDepartmentNames } from "@/lib/client/department-names";

interface Scorer {
  id: string;
  name: string;
  department: string | null;
}

type HandOnDialogProps = { caseKey: string; from?: { id: string; name: string }; onClose: () => void };

export function HandOnDialog({ caseKey, from, onClose }: HandOnDialogProps) {
  const router = useRouter();
  const showToast = useToast();
  const scorers = useScorers();
  const [to, setTo] = useState("");
  const [reason, setReason] = useState("");
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const errors = fieldMessages(problem);
  const send = async () => {
    setPending(true);
    const body = { to, ...(from ? { from: from.id } : {}), ...(reason.trim() ? { reason } : {}) };
    const result = await api.post(`/use-cases/${caseKey}/hand-on`, body);
    setPending(false);
    if (!result.ok) return setProblem(result.problem);
    showToast({ tone: "ok", message: `The place on the panel of ${caseKey} is handed on.` });
    onClose();
    if (!from) router.push("/scoring");
    router.refresh();
  };
  return (
    <FormDialog
      title={from ? `Hand on the place of ${from.name}` : `Hand on your place on ${caseKey}`}
      confirmLabel="Hand on"
      isPending={isPending}
      isIncomplete={to === ""}
      onSubmit={send}
      onClose={onClose}
    >
      <p>What was rated here so far is deleted: whoever takes over begins with an empty sheet.</p>
      {problem && Object.keys(errors).length === 0 ? <Notice tone="bad">{problem.detail}</Notice> : null}
      {scorers ? (
        <Select
          label="To"
          name="to"
          isRequired
          placeholder="Choose a scorer"
          options={scorers
            .filter(({ id }) => id !== from?.id)
            .map(({ id, name, department }) => ({
              value: id,
              label: department ? `${name} (${department})` : name,
            }))}
          value={to}
          onChange={setTo}
          errorMessage={errors.to ?? errors.from}
        />
      ) : (
        <Skeleton lines={2} />
      )}
      <TextField
        label="Reason"
        name="reason"
        value={reason}
        onChange={setReason}
        errorMessage={errors.reason}
      />
    </FormDialog>
  );
}

function useScorers(): Scorer[] | undefined {
  const [scorers, setScorers] = useState<Scorer[]>();
  useEffect(() => {
    let isGone = false;
    fetchScorers().then((found) => {
      if (!isGone) setScorers(found);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return scorers;
}

async function fetchScorers(): Promise<Scorer[]> {
  const answer = await api.get<{ data: Scorer[] }>("/people?role=scorer&limit=200");
  return answer.ok ? withDepartmentNames(answer.data.data) : [];
}
