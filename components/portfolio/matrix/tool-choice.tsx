"use client";
import { Hand, Lasso, type LucideIcon, SquareDashed } from "lucide-react";
import type { Tool } from "@/components/portfolio/matrix/use-lasso";

const tools: { tool: Tool; label: string; Icon: LucideIcon }[] = [
  { tool: "move", label: "Drag moves the drawing", Icon: Hand },
  { tool: "box", label: "Drag selects a box", Icon: SquareDashed },
  { tool: "lasso", label: "Drag selects what the line goes round", Icon: Lasso },
];

type ToolChoiceProps = { tool: Tool; onChange: (tool: Tool) => void; isDisabled: boolean };

/** What a drag does. Selecting needs marks, not counts: until the drawing is zoomed in far enough, it moves. */
export function ToolChoice({ tool, onChange, isDisabled }: ToolChoiceProps) {
  return (
    <fieldset className="flex" data-screen-only>
      <legend className="sr-only">What a drag does</legend>
      {tools.map(({ tool: one, label, Icon }) => (
        <label
          key={one}
          title={isDisabled && one !== "move" ? "Zoom in until each case is drawn" : label}
          className="relative -ml-px grid size-8 place-items-center border border-line-strong text-ink-2 first-of-type:ml-0 hover:bg-sunken has-checked:z-1 has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent has-disabled:text-ink-3 has-focus-visible:z-2 has-focus-visible:focus-ring touch:size-11"
        >
          <input
            type="radio"
            name="matrix-tool"
            aria-label={label}
            checked={tool === one}
            disabled={isDisabled && one !== "move"}
            onChange={() => onChange(one)}
            className="absolute inset-0 cursor-pointer appearance-none focus-visible:shadow-none focus-visible:outline-none disabled:cursor-not-allowed"
          />
          <Icon className="size-5" strokeWidth={1.5} aria-hidden />
        </label>
      ))}
    </fieldset>
  );
}
