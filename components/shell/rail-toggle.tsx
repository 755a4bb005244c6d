"use client";
import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { useState } from "react";
import type { Rail } from "@/components/shell/appearance";
import { rememberAppearance } from "@/components/shell/remember-appearance";

export function RailToggle({ initial }: { initial: Rail }) {
  const [rail, setRail] = useState(initial);
  const isOpen = rail === "open";
  const label = isOpen ? "Narrow the navigation" : "Widen the navigation";
  const Icon = isOpen ? PanelLeftClose : PanelLeftOpen;
  const turn = () => {
    const next = isOpen ? "collapsed" : "open";
    setRail(next);
    rememberAppearance("rail", next);
  };
  return (
    <button
      type="button"
      className="shell-toggle"
      aria-label={label}
      title={label}
      aria-expanded={isOpen}
      onClick={turn}
    >
      <Icon className="size-5" strokeWidth={1.5} aria-hidden />
    </button>
  );
}
