"use client";
import { type ComponentProps, useState } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { Notice } from "@/components/ui/notice";
import { signOut } from "@/components/workspace/sign-out";

type SignedInShellProps = Omit<ComponentProps<typeof AppShell>, "onSignOut">;

/** The shell with the way out of it. */
export function SignedInShell({ banner, ...rest }: SignedInShellProps) {
  const [problem, setProblem] = useState<string>();
  const leave = async () => setProblem(await signOut());
  return (
    <AppShell
      {...rest}
      onSignOut={leave}
      banner={
        <>
          {problem ? (
            <Notice tone="bad" title="You are still signed in" live="assertive">
              {problem}
            </Notice>
          ) : null}
          {banner}
        </>
      }
    />
  );
}
