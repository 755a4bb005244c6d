import type { NavigationItem } from "@/components/shell/navigation";
import type { PaletteEntry } from "@/components/shell/palette/entries";
import { canEverywhere, hasReach } from "@/lib/domain/access/can";
import type { Actor } from "@/lib/server/session";

/** What the palette leads to besides cases: the pages of the navigation, the ones behind them, and what one may start. */
export function paletteEntriesFor(actor: Actor, navigation: readonly NavigationItem[]): PaletteEntry[] {
  const further: (PaletteEntry & { isShown: boolean })[] = [
    {
      href: "/use-cases/new",
      label: "Propose a use case",
      kind: "action",
      words: "new create idea submit",
      isShown: hasReach(actor, "useCase:create"),
    },
    {
      href: "/scoring",
      label: "Open my rating queue",
      kind: "action",
      words: "rate panel scoring",
      isShown: hasReach(actor, "rating:write"),
    },
    {
      href: "/triage",
      label: "Open the triage queue",
      kind: "action",
      words: "accept return inbox",
      isShown: canEverywhere(actor, "useCase:triage"),
    },
    {
      href: "/scoring/quick-look",
      label: "Give quick looks",
      kind: "action",
      words: "scoring rate grid",
      isShown: hasReach(actor, "quickLook:write"),
    },
    {
      href: "/imports/new",
      label: "Import a list",
      kind: "action",
      words: "csv excel file upload",
      isShown: canEverywhere(actor, "useCase:import"),
    },
    {
      href: "/admin/people/new",
      label: "Add a person",
      kind: "action",
      words: "user account invite",
      isShown: canEverywhere(actor, "person:manage"),
    },
    page("/use-cases?mine=true", "My use cases", "own proposals drafts"),
    page("/portfolio?view=matrix", "Portfolio: matrix", "impact feasibility bubbles quadrants"),
    page("/use-cases?attention=blocked", "Blocked cases", "blockers queue"),
    page("/use-cases?attention=unassigned", "Cases without an owner", "unassigned queue"),
    {
      ...page("/scoring", "Panels", "scoring ratings"),
      isShown: !navigation.some(({ href }) => href === "/scoring"),
    },
    {
      ...page("/scoring/value-check", "Value check", "scoring"),
      isShown: hasReach(actor, "valueCheck:write"),
    },
    { ...page("/scoring/calibration", "Calibration", "scoring"), isShown: hasReach(actor, "rating:write") },
    page("/scoring/model", "Scoring model", "weights criteria anchors versions rubric"),
    {
      ...page("/portfolio/intake", "How proposing goes", "intake statistics funnel"),
      isShown: canEverywhere(actor, "intake:read"),
    },
    {
      ...page("/finance", "Finance", "rates fx discount price policy"),
      isShown: canEverywhere(actor, "value:read"),
    },
    page("/notices", "Notices", "inbox messages"),
    page("/account", "Account", "profile password tokens sessions appearance mail away"),
    { ...page("/admin/people", "People", "users accounts"), isShown: canEverywhere(actor, "person:manage") },
    { ...page("/admin/departments", "Departments"), isShown: canEverywhere(actor, "department:edit") },
    {
      ...page("/admin/roles", "Roles and what they may do", "permissions rights"),
      isShown: canEverywhere(actor, "person:manage"),
    },
    { ...page("/admin/audit", "Audit log", "changes history"), isShown: canEverywhere(actor, "audit:read") },
  ];
  const known = navigation.map(({ href, label }) => ({ href, label, kind: "page" as const }));
  const places = new Set(known.map(({ href }) => href));
  return [
    ...known,
    ...further
      .filter(({ isShown, kind, href }) => isShown && (kind === "action" || !places.has(href)))
      .map(({ isShown: _, ...entry }) => entry),
  ];
}

function page(href: string, label: string, words?: string) {
  return { href, label, kind: "page" as const, isShown: true, ...(words ? { words } : {}) };
}
