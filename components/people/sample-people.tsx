"use client";
import { ArrowRight } from "lucide-react";
import { useState } from "react";
import { signInAsSample } from "@/components/people/sign-in";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";

export interface SampleChoice {
  id: string;
  name: string;
  roles: string;
  comesFor: string;
}

/** The people of the sample portfolio: one click signs in as one of them. */
export function SamplePeople({ people, next }: { people: readonly SampleChoice[]; next: string }) {
  const [problem, setProblem] = useState<string>();
  const [entering, setEntering] = useState<string>();
  const enter = async (id: string) => {
    setEntering(id);
    setProblem(await signInAsSample(id, next));
    setEntering(undefined);
  };
  return (
    <div className="grid gap-3">
      {problem ? (
        <Notice tone="bad" live="assertive">
          {problem}
        </Notice>
      ) : null}
      <ul className="border-t border-line">
        {people.map(({ id, name, roles, comesFor }) => (
          <li key={id} className="border-b border-line">
            <button
              type="button"
              onClick={() => enter(id)}
              disabled={entering !== undefined}
              className="group flex w-full items-center gap-4 px-2 py-2.5 text-left hover:bg-accent-soft"
            >
              <span className="grid min-w-0 flex-1 gap-0.5 sm:grid-cols-[14rem_1fr] sm:gap-4">
                <span className="grid">
                  <span className="font-semibold">{name}</span>
                  <span className="text-sm text-ink-2">{roles}</span>
                </span>
                <span className="self-center text-sm text-ink-2">{comesFor}</span>
              </span>
              {entering === id ? (
                <Tag tone="accent">signing in</Tag>
              ) : (
                <ArrowRight
                  className="size-4 flex-none text-ink-3 group-hover:text-accent"
                  strokeWidth={1.5}
                  aria-hidden
                />
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
