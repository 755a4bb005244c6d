"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import type { FormEvent, ReactNode } from "react";

/** A GET form that leaves what is empty out of the address. Without script the browser sends it as it is. */
export function ListForm({ action, children }: { action: string; children: ReactNode }) {
  const router = useRouter();
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = [...new FormData(event.currentTarget)].filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1].trim() !== "",
    );
    router.push(`${action}?${new URLSearchParams(given)}` as Route);
  };
  return (
    <search>
      <form action={action} method="get" className="grid gap-3" onSubmit={go}>
        {children}
      </form>
    </search>
  );
}
