"use client";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { api, fieldMessages } from "@/lib/client/api";

type DifferentFormProps = {
  ownKey: string;
  otherKey: string;
  reason: string;
  /** With what is kept now, or null when nothing was. */
  onClose: (reason: string | null) => void;
};

/** Says why a case is another one than the one it looks like: kept with it, and shown to triage. */
export function DifferentForm({ ownKey, otherKey, reason: first, onClose }: DifferentFormProps) {
  const [reason, setReason] = useState(first);
  const [error, setError] = useState<string>();
  const [isSending, setSending] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (reason.trim() === "") return setError("Say why yours is different.");
    setSending(true);
    const body = { other: otherKey, answer: "different", reason: reason.trim() };
    const answer = await api.post(`/use-cases/${ownKey}/likenesses`, body);
    setSending(false);
    if (answer.ok) return onClose(reason.trim());
    setError(fieldMessages(answer.problem).reason ?? answer.problem.detail);
  };
  return (
    <form noValidate onSubmit={submit} className="grid gap-3">
      <TextArea
        label={`Mine is different from ${otherKey} because`}
        description="Triage reads it."
        rows={2}
        autoFocus
        value={reason}
        onChange={setReason}
        errorMessage={error}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" variant="primary" isPending={isSending}>
          Keep it
        </Button>
        <Button size="small" variant="quiet" onPress={() => onClose(null)} isDisabled={isSending}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
