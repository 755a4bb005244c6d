"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { ProblemNotice } from "@/components/people/problem-notice";
import { SecretShownOnce } from "@/components/people/secret-shown-once";
import { useCall } from "@/components/people/use-call";
import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { api } from "@/lib/client/api";
import type { ScopeGroup } from "@/lib/domain/access/scopes";

const scopeDescriptions: Record<ScopeGroup, string> = {
  read: "Read what I may read.",
  propose: "Propose and change my cases.",
  score: "Rate.",
  deliver: "Report on delivery.",
  lead: "Triage, score, rank, import.",
  decide: "Decide and fund.",
  review: "Raise and lift blockers.",
  audit: "Open confidential cases with a reason.",
  admin: "People, departments, the sample.",
};

const scopeChoices = Object.entries(scopeDescriptions).map(([value, description]) => ({
  value,
  label: value,
  description,
}));

const lifetimes = [
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "180", label: "180 days" },
  { value: "366", label: "a year" },
];

/** Makes a token and shows it, this once. */
export function TokenForm() {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const { call, isPending, problem, messages } = useCall();
  const [reach, setReach] = useState("limited");
  const [token, setToken] = useState<string>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const scopes = reach === "limited" ? { scopes: given.getAll("scopes") } : {};
    const made = await call<{ token: string }>(() =>
      api.post("/tokens", { name: given.get("name"), days: Number(given.get("days")), ...scopes }),
    );
    setToken(made?.data.token);
    if (!made) return;
    form.current?.reset();
    router.refresh();
  };
  return (
    <form ref={form} onSubmit={submit} className="grid max-w-form gap-4">
      <ProblemNotice problem={problem} />
      {token ? (
        <SecretShownOnce
          title="The token is ready"
          advice="Keep it where only your script can read it. It is not shown again."
          label="API token"
          secret={token}
        />
      ) : null}
      <TextField
        label="What it is for"
        name="name"
        autoComplete="off"
        errorMessage={messages.name}
        isRequired
      />
      <Select
        label="Works for"
        name="days"
        options={lifetimes}
        defaultValue="90"
        errorMessage={messages.days}
      />
      <RadioGroup
        label="What it may do"
        value={reach}
        onChange={setReach}
        options={[
          { value: "limited", label: "Only what I choose" },
          { value: "all", label: "All that I may" },
        ]}
      />
      {reach === "limited" ? (
        <CheckboxGroup
          label="Scopes"
          description="Never more than you may yourself."
          name="scopes"
          options={scopeChoices}
          defaultValue={["read"]}
          errorMessage={messages.scopes}
          columns={2}
        />
      ) : null}
      <div>
        <Button type="submit" variant="primary" isPending={isPending}>
          Make the token
        </Button>
      </div>
    </form>
  );
}
