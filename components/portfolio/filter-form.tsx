"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import type { FormEvent, ReactNode } from "react";

/** A plain form that asks by address; with script the empty fields stay out of it. */
export function FilterForm({ children }: { children: ReactNode }) {
  const router = useRouter();
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === "string" && value !== "") parameters.append(name, value);
    }
    event.currentTarget.reset();
    router.push(`/portfolio?${parameters}` as Route, { scroll: false });
  };
  return (
    <form action="/portfolio" method="get" onSubmit={go}>
      {children}
    </form>
  );
}
