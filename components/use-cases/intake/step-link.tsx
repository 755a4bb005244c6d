"use client";
import type { MouseEvent, ReactNode } from "react";
import type { Step } from "@/components/use-cases/intake/field-words";

type StepLinkProps = {
  step: Step;
  href: string;
  onGo: (step: Step) => void;
  look?: string;
  children: ReactNode;
};

/** A step of the form under an address of its own; opened in place, so that what is typed stays. */
export function StepLink({ step, href, onGo, look = "text-link font-semibold", children }: StepLinkProps) {
  const go = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onGo(step);
  };
  return (
    <a href={href} onClick={go} className={`inline-flex min-h-8 items-center touch:min-h-11 ${look}`}>
      {children}
    </a>
  );
}
