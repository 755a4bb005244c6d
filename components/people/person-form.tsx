"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { ProblemNotice } from "@/components/people/problem-notice";
import { useCall } from "@/components/people/use-call";
import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { api } from "@/lib/client/api";

export interface KnownPerson {
  id: string;
  version: number;
  name: string;
  department: string | null;
  roles: string[];
  areas: string[];
}

interface PersonFormProps {
  /** Left out for somebody new. */
  person?: KnownPerson;
  departments: readonly { code: string; name: string }[];
  choices: { roles: readonly Choice[]; areas: readonly Choice[] };
}

type Choice = { value: string; label: string; description?: string };

/** Adds a person, or changes one. */
export function PersonForm({ person, departments, choices }: PersonFormProps) {
  const router = useRouter();
  const showToast = useToast();
  const { call, isPending, problem, messages } = useCall();
  const [roles, setRoles] = useState(person?.roles ?? ["viewer"]);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = readForm(event.currentTarget, roles);
    const saved = await call<KnownPerson>(() =>
      person
        ? api.patch(`/people/${person.id}`, given, { version: person.version })
        : api.post("/people", given),
    );
    if (!saved) return;
    showToast({ tone: "ok", message: person ? "Saved." : `${saved.data.name} is added.` });
    if (!person) router.push(`/admin/people/${saved.data.id}` as Route);
    router.refresh();
  };
  return (
    <form onSubmit={submit} className="grid max-w-form gap-5">
      <ProblemNotice problem={problem} />
      <TextField
        label="Name"
        name="name"
        defaultValue={person?.name ?? ""}
        errorMessage={messages.name}
        autoComplete="off"
        isRequired
      />
      {person ? null : (
        <TextField
          label="E-mail address"
          name="email"
          type="email"
          autoComplete="off"
          errorMessage={messages.email}
          isRequired
        />
      )}
      <Select
        label="Department"
        name="department"
        placeholder="No department"
        defaultValue={person?.department ?? ""}
        options={departments.map(({ code, name }) => ({ value: code, label: name }))}
        errorMessage={messages.department}
      />
      <CheckboxGroup
        label="Roles"
        description="A person can hold several. They count from the next click on."
        options={choices.roles}
        value={roles}
        onChange={setRoles}
        errorMessage={messages.roles ?? messages["roles.0"]}
        columns={2}
      />
      {roles.includes("reviewer") ? (
        <CheckboxGroup
          label="Areas of review"
          name="areas"
          options={choices.areas}
          defaultValue={person?.areas ?? []}
          errorMessage={messages.areas}
          columns={2}
        />
      ) : null}
      <div>
        <Button type="submit" variant="primary" isPending={isPending}>
          {person ? "Save" : "Add the person"}
        </Button>
      </div>
    </form>
  );
}

function readForm(form: HTMLFormElement, roles: string[]): Record<string, unknown> {
  const given = new FormData(form);
  const email = given.get("email");
  return {
    name: given.get("name"),
    department: given.get("department") || null,
    roles,
    areas: roles.includes("reviewer") ? given.getAll("areas") : [],
    ...(email === null ? {} : { email }),
  };
}
