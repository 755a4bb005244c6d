"use client";
import { type FormEvent, useState } from "react";
import { signInWithPassword } from "@/components/people/sign-in";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";

/** E-mail address and password. */
export function PasswordForm({ next }: { next: string }) {
  const [problem, setProblem] = useState<string>();
  const [isPending, setPending] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setPending(true);
    setProblem(await signInWithPassword(String(given.get("email")), String(given.get("password")), next));
    setPending(false);
  };
  return (
    <form onSubmit={submit} method="post" className="grid gap-4">
      {problem ? (
        <Notice tone="bad" live="assertive">
          {problem}
        </Notice>
      ) : null}
      <TextField label="E-mail address" name="email" type="email" autoComplete="username" isRequired />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        isRequired
      />
      <div>
        <Button type="submit" variant="primary" isPending={isPending}>
          Sign in
        </Button>
      </div>
    </form>
  );
}
