"use client";
import { LogOut, Settings } from "lucide-react";
import { useState } from "react";
import { type Density, parseTheme, type Theme } from "@/components/shell/appearance";
import { ChoiceLine } from "@/components/shell/choice-line";
import { rememberAppearance } from "@/components/shell/remember-appearance";
import { AppLink } from "@/components/ui/app-link";
import { Tag } from "@/components/ui/tag";

export type Person = { name: string; roles: readonly string[]; sample: boolean };

type PersonMenuProps = {
  person: Person;
  theme: Theme;
  density: Density;
  accountHref?: string;
  onSignOut?: () => void;
};

const themeChoices = [
  { value: "system", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

const densityChoices = [
  { value: "compact", label: "Compact" },
  { value: "regular", label: "Regular" },
  { value: "roomy", label: "Roomy" },
] as const;

const entry = "flex min-h-9 w-full items-center gap-3 px-4 text-left hover:bg-accent-soft touch:min-h-11";

export function PersonMenu(props: PersonMenuProps) {
  const { person, accountHref, onSignOut } = props;
  const [theme, setTheme] = useState(props.theme);
  const [density, setDensity] = useState(props.density);
  return (
    <div>
      <button
        type="button"
        popoverTarget="person-sheet"
        className="shell-person"
        title="Your account and display"
      >
        <span className="grid size-8 flex-none place-items-center rounded-full border border-line-strong text-xs font-semibold">
          <span aria-hidden>{initialsOf(person.name)}</span>
        </span>
        <span className="shell-label min-w-0">
          <span className="block truncate font-semibold text-ink">{person.name}</span>
          <span className="block truncate text-xs">{person.roles.join(", ")}</span>
        </span>
      </button>
      <div
        id="person-sheet"
        popover="auto"
        role="dialog"
        aria-label="Your account and display"
        className="shell-sheet"
        onBeforeToggle={() => setTheme(parseTheme(document.documentElement.dataset.theme))}
      >
        <div className="grid gap-1 border-b border-line p-4">
          <p className="flex items-center gap-2 font-semibold">
            {person.name} {person.sample ? <Tag>sample</Tag> : null}
          </p>
          <p className="text-sm text-ink-2">{person.roles.join(", ")}</p>
        </div>
        <div className="grid gap-4 border-b border-line p-4">
          <ChoiceLine
            label="Theme"
            options={themeChoices}
            value={theme}
            onChange={(value) => {
              setTheme(value);
              rememberAppearance("theme", value);
            }}
          />
          <ChoiceLine
            label="Row height"
            options={densityChoices}
            value={density}
            onChange={(value) => {
              setDensity(value);
              rememberAppearance("density", value);
            }}
          />
        </div>
        <div className="py-1">
          {accountHref ? (
            <AppLink href={accountHref} className={entry}>
              <Settings className="size-4" strokeWidth={1.5} aria-hidden /> Account
            </AppLink>
          ) : null}
          {onSignOut ? (
            <button type="button" className={entry} onClick={onSignOut}>
              <LogOut className="size-4" strokeWidth={1.5} aria-hidden /> Sign out
            </button>
          ) : null}
        </div>
      </div>
    </div>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : [words[0]];
  return letters
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}
