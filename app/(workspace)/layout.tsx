import {
  ChartNoAxesColumn,
  ClipboardCheck,
  FileInput,
  House,
  Inbox,
  Landmark,
  LayoutList,
  ListOrdered,
  ScrollText,
  Settings2,
} from "lucide-react";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { parseDensity, parseRail, parseTheme } from "@/components/shell/appearance";
import type { NavigationItem } from "@/components/shell/navigation";
import { SampleBanner } from "@/components/workspace/sample-banner";
import { SignedInShell } from "@/components/workspace/signed-in-shell";
import { canEverywhere, hasReach } from "@/lib/domain/access/can";
import { roleNames } from "@/lib/domain/access/role-names";
import { formatCount } from "@/lib/format/words";
import { ask } from "@/lib/server/query";
import { getSampleState } from "@/lib/server/sample/queries";
import { listScoringQueue } from "@/lib/server/scoring/queries";
import { type Actor, currentActor } from "@/lib/server/session";
import { countTriage } from "@/lib/server/triage/queries";
import { paletteEntriesFor } from "./palette-entries";

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const [toTriage, toRate, sample, jar] = await Promise.all([
    canEverywhere(actor, "useCase:triage") ? countTriage(actor) : 0,
    countToRate(actor),
    getSampleState(),
    cookies(),
  ]);
  const appearance = {
    theme: parseTheme(jar.get("theme")?.value),
    density: parseDensity(jar.get("density")?.value),
    rail: parseRail(jar.get("rail")?.value),
  };
  const navigation = navigationFor(actor, { toTriage, toRate });
  const mayPropose = hasReach(actor, "useCase:create");
  return (
    <SignedInShell
      navigation={navigation}
      palette={paletteEntriesFor(actor, navigation)}
      person={{ name: actor.name, roles: actor.roles.map((role) => roleNames[role]), sample: actor.sample }}
      appearance={appearance}
      {...(mayPropose ? { primary: { href: "/use-cases/new", label: "Propose a use case" } } : {})}
      banner={
        sample.loaded ? (
          <SampleBanner hasRealCases={sample.realCases} mayRemove={canEverywhere(actor, "sample:remove")} />
        ) : null
      }
      accountHref="/account"
    >
      {children}
    </SignedInShell>
  );
}

async function countToRate(actor: Actor): Promise<number> {
  if (!hasReach(actor, "rating:write")) return 0;
  const { data } = await ask(listScoringQueue, actor, {});
  return data.filter(({ stage, submitted }) => stage === "scoring" && !submitted).length;
}

/** In the order of the work; nobody sees an entry that would be refused. */
function navigationFor(
  actor: Actor,
  { toTriage, toRate }: { toTriage: number; toRate: number },
): NavigationItem[] {
  const entries: (NavigationItem & { isShown: boolean })[] = [
    { href: "/", label: "Home", icon: <House {...icon} />, isShown: true },
    { href: "/use-cases", label: "Use cases", icon: <LayoutList {...icon} />, isShown: true },
    {
      href: "/triage",
      label: "Triage",
      icon: <Inbox {...icon} />,
      badge: { count: toTriage, label: `${formatCount(toTriage, "case waits", "cases wait")} for triage` },
      isShown: canEverywhere(actor, "useCase:triage"),
    },
    {
      href: "/scoring",
      label: "Scoring",
      icon: <ClipboardCheck {...icon} />,
      badge: { count: toRate, label: `${formatCount(toRate, "case")} to rate` },
      isShown: hasReach(actor, "rating:write") || canEverywhere(actor, "useCase:score"),
    },
    { href: "/portfolio", label: "Portfolio", icon: <ListOrdered {...icon} />, isShown: true },
    {
      href: "/value",
      label: "Value",
      icon: <ChartNoAxesColumn {...icon} />,
      isShown: hasReach(actor, "value:readAll"),
    },
    {
      href: "/finance",
      label: "Finance",
      icon: <Landmark {...icon} />,
      isShown: canEverywhere(actor, "finance:edit"),
    },
    {
      href: "/imports",
      label: "Imports",
      icon: <FileInput {...icon} />,
      isShown: canEverywhere(actor, "useCase:import"),
    },
    {
      href: "/admin",
      label: "Admin",
      icon: <Settings2 {...icon} />,
      isShown: canEverywhere(actor, "person:manage"),
    },
    {
      href: "/admin/audit",
      label: "Audit log",
      icon: <ScrollText {...icon} />,
      isShown: canEverywhere(actor, "audit:read") && !canEverywhere(actor, "person:manage"),
    },
  ];
  return entries.filter(({ isShown }) => isShown).map(({ isShown: _, ...item }) => item);
}

const icon = { className: "size-5 flex-none", strokeWidth: 1.5, "aria-hidden": true } as const;
