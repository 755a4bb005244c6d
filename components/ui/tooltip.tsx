"use client";
import type { ReactNode } from "react";
import { Tooltip as AriaTooltip, TooltipTrigger } from "react-aria-components/Tooltip";

type TooltipProps = { text: string; placement?: "top" | "bottom" | "left" | "right"; children: ReactNode };

/** Wraps one focusable control (a Button, an IconButton) and names it on hover and focus; Esc hides it. */
export function Tooltip({ text, placement = "top", children }: TooltipProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={120}>
      {children}
      <AriaTooltip
        placement={placement}
        offset={6}
        className="max-w-64 rounded-sm border border-ink bg-ink px-2 py-1 text-xs text-paper"
      >
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
