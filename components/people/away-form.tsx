"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { ProblemNotice } from "@/components/people/problem-notice";
import { useCall } from "@/components/people/use-call";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Select } from "@/components/ui/select";
import { useToast } from "@/components/ui/toast";
import { api } from "@/lib/client/api";

type AwayFormProps = {
  away: { from: string; until: string; delegate: { id: string } | null } | null;
  /** Who can stand in: scorers, without oneself. */
  scorers: readonly { id: string; name: string }[];
  version: number;
};

/** When somebody is away, and who rates for them meanwhile. */
export function AwayForm({ away, scorers, version }: AwayFormProps) {
  const router = useRouter();
  const showToast = useToast();
  const { call, isPending, problem, messages } = useCall();
  const [from, setFrom] = useState(away?.from ?? "");
  const [until, setUntil] = useState(away?.until ?? "");
  const [delegate, setDelegate] = useState(away?.delegate?.id ?? "");
  const save = async (body: { away: unknown }, message: string) => {
    if (!(await call(() => api.patch("/me", body, { version })))) return;
    showToast({ tone: "ok", message });
    router.refresh();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save({ away: { from, until, delegate: delegate || null } }, "Your absence is kept.");
  };
  const back = async () => {
    await save({ away: null }, "You are back.");
    for (const set of [setFrom, setUntil, setDelegate]) set("");
  };
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      {problem && Object.keys(messages).length === 0 ? <ProblemNotice problem={problem} /> : null}
      <div className="flex flex-wrap gap-4">
        <DateField
          name="from"
          label="First day"
          value={from}
          onChange={setFrom}
          errorMessage={messages["away.from"]}
        />
        <DateField
          name="until"
          label="Last day"
          value={until}
          onChange={setUntil}
          errorMessage={messages["away.until"]}
        />
      </div>
      <div className="max-w-96">
        <Select
          name="delegate"
          label="Who rates for you"
          description="New places on panels go there while you are away. Those that you hold already you hand on yourself, on their sheets."
          placeholder="Nobody"
          options={scorers.map(({ id, name }) => ({ value: id, label: name }))}
          value={delegate}
          onChange={setDelegate}
          errorMessage={messages["away.delegate"]}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" isPending={isPending} isDisabled={!from || !until}>
          Save
        </Button>
        {away ? (
          <Button variant="quiet" onPress={back} isDisabled={isPending}>
            I am back
          </Button>
        ) : null}
      </div>
    </form>
  );
}
