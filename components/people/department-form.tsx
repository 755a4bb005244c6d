"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useRef } from "react";
import { ProblemNotice } from "@/components/people/problem-notice";
import { useCall } from "@/components/people/use-call";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { api } from "@/lib/client/api";

interface DepartmentFormProps {
  /** Left out for a new one. */
  department?: { id: string; version: number; code: string; name: string };
  onSaved?: () => void;
}

/** Adds a department, or renames one. */
export function DepartmentForm({ department, onSaved }: DepartmentFormProps) {
  const router = useRouter();
  const showToast = useToast();
  const form = useRef<HTMLFormElement>(null);
  const { call, isPending, problem, messages } = useCall();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.currentTarget));
    const saved = await call<{ name: string }>(() =>
      department
        ? api.patch(`/departments/${department.id}`, given, { version: department.version })
        : api.post("/departments", given),
    );
    if (!saved) return;
    form.current?.reset();
    showToast({ tone: "ok", message: `${saved.data.name} is saved.` });
    onSaved?.();
    router.refresh();
  };
  return (
    <form ref={form} onSubmit={submit} className="grid max-w-form gap-4">
      <ProblemNotice problem={problem} />
      {department ? null : (
        <TextField
          label="Code"
          description="Short, for scripts and imports, such as hr. It cannot be changed later."
          name="code"
          autoComplete="off"
          errorMessage={messages.code}
          isRequired
        />
      )}
      <TextField
        label="Name"
        name="name"
        defaultValue={department?.name ?? ""}
        autoComplete="off"
        errorMessage={messages.name}
        isRequired
      />
      <div>
        <Button type="submit" variant="primary" isPending={isPending}>
          {department ? "Save" : "Add the department"}
        </Button>
      </div>
    </form>
  );
}
