import { entriesFor, type PaletteEntry } from "@/components/shell/palette/entries";
import type { FoundCase } from "@/components/shell/palette/use-found-cases";
import { stageNames } from "@/lib/domain/use-cases/stage";

/** A line of the palette that can be chosen; two may lead to one place, so that each has an id of its own. */
export interface PaletteItem {
  id: string;
  href: string;
  label: string;
  caseKey?: string;
  detail?: string;
}

export interface PaletteGroup {
  label: string;
  items: PaletteItem[];
}

interface Listed {
  typed: string;
  entries: readonly PaletteEntry[];
  cases: readonly FoundCase[];
  /** What the cases were found by; "" = they are the ones opened last. */
  casesBy: string;
}

/** What a typed text leads to, in the order in which it is walked through. */
export function paletteGroups({ typed, entries, cases, casesBy }: Listed): PaletteGroup[] {
  const known = entriesFor(entries, typed).map((entry) => ({ ...entry, id: `${entry.kind}-${entry.href}` }));
  const ofKind = (kind: PaletteEntry["kind"]) => known.filter((entry) => entry.kind === kind);
  const found = cases.map(itemOf);
  const all: PaletteItem[] =
    casesBy === "" || found.length === 0
      ? []
      : [
          {
            id: "all-cases",
            href: `/use-cases?q=${encodeURIComponent(casesBy)}`,
            label: `All cases with “${casesBy}”`,
          },
        ];
  return [
    { label: casesBy === "" ? "Opened last" : "Use cases", items: [...found, ...all] },
    { label: "Start", items: ofKind("action") },
    { label: "Go to", items: ofKind("page") },
  ].filter(({ items }) => items.length > 0);
}

function itemOf({ key, title, departmentName, stage }: FoundCase): PaletteItem {
  return {
    id: `case-${key}`,
    href: `/use-cases/${key}`,
    label: title,
    caseKey: key,
    detail: [departmentName, stageNames[stage]].filter(Boolean).join(" · "),
  };
}
