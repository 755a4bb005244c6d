"use client";
import { Plus } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import type { Density, Rail, Theme } from "@/components/shell/appearance";
import { FindAnything } from "@/components/shell/find-anything";
import { InterfaceProviders } from "@/components/shell/interface-providers";
import { Navigation, type NavigationItem } from "@/components/shell/navigation";
import type { PaletteEntry } from "@/components/shell/palette/entries";
import { type Person, PersonMenu } from "@/components/shell/person-menu";
import { RailToggle } from "@/components/shell/rail-toggle";
import { Wordmark } from "@/components/shell/wordmark";
import { AppLink } from "@/components/ui/app-link";

type AppShellProps = {
  navigation: readonly NavigationItem[];
  /** What the palette leads to besides cases. */
  palette: readonly PaletteEntry[];
  person: Person;
  /** As parsed from the cookies; the same values stand on html as data-theme, data-density, data-rail. */
  appearance: { theme: Theme; density: Density; rail: Rail };
  /** The one thing everybody may start; left out for who may not. */
  primary?: { href: string; label: string };
  banner?: ReactNode;
  accountHref?: string;
  onSignOut?: () => void;
  children: ReactNode;
};

export function AppShell(props: AppShellProps) {
  const { navigation, palette, person, appearance, primary, banner, accountHref, onSignOut, children } =
    props;
  const isHushed = useHushedByEscape();
  return (
    <InterfaceProviders>
      <a href="#main" className="skip-link">
        Skip to the content
      </a>
      <div className="shell">
        <header className="shell-rail" data-hushed={isHushed || undefined}>
          <div className="shell-head">
            <AppLink href="/" className="rounded-sm">
              <Wordmark />
            </AppLink>
            <RailToggle initial={appearance.rail} />
          </div>
          {primary ? (
            <AppLink href={primary.href} className="shell-link shell-primary">
              <Plus className="size-5 flex-none" strokeWidth={1.5} aria-hidden />
              <span className="shell-label">{primary.label}</span>
            </AppLink>
          ) : null}
          <FindAnything entries={palette} />
          <Navigation items={navigation} />
          <PersonMenu
            person={person}
            theme={appearance.theme}
            density={appearance.density}
            {...(accountHref ? { accountHref } : {})}
            {...(onSignOut ? { onSignOut } : {})}
          />
        </header>
        <div className="shell-body">
          {banner}
          <main id="main" tabIndex={-1} className="focus-visible:shadow-none focus-visible:outline-none">
            {children}
          </main>
        </div>
      </div>
    </InterfaceProviders>
  );
}

/** Esc takes away the name beside a narrow rail's icon until the pointer or the focus moves on. */
function useHushedByEscape(): boolean {
  const [isHushed, setHushed] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => setHushed(event.key === "Escape");
    const onPointerOut = () => setHushed(false);
    document.addEventListener("keydown", onKeyDown);
    document.addEventListener("pointerout", onPointerOut);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
      document.removeEventListener("pointerout", onPointerOut);
    };
  }, []);
  return isHushed;
}
