"use client";
import { type ReactNode, useEffect, useRef } from "react";

type StepFrameProps = {
  title: string;
  eyebrow?: ReactNode;
  lead?: ReactNode;
  /** Progress and save state. */
  facts?: ReactNode;
  /** False for the page as it was loaded: the focus stays where the browser put it. */
  takesFocus: boolean;
  children: ReactNode;
};

/** One step under its one h1, which takes the focus when the step changes. */
export function StepFrame({ title, eyebrow, lead, facts, takesFocus, children }: StepFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, [takesFocus]);
  return (
    <>
      <header className="pb-6">
        {eyebrow ? <div className="mb-1 text-sm text-ink-2">{eyebrow}</div> : null}
        <h1
          ref={heading}
          tabIndex={-1}
          className="font-serif text-xl font-semibold tracking-[-0.01em] [overflow-wrap:anywhere] sm:text-2xl"
        >
          {title}
        </h1>
        {lead ? <p className="mt-2 max-w-measure font-serif text-md text-ink-2">{lead}</p> : null}
        {facts ? <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2">{facts}</div> : null}
      </header>
      {children}
    </>
  );
}
