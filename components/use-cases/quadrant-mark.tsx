import { UnknownValue } from "@/components/ui/unknown-value";
import type { Rights } from "@/lib/domain/access/actor";
import type { Role } from "@/lib/domain/access/roles";
import { type Quadrant, quadrantNames } from "@/lib/domain/use-cases/filter";

type QuadrantMarkProps = {
  quadrant: string | null;
  borderline?: boolean | null;
  quickLook: boolean;
  names: QuadrantNames;
};

export type QuadrantNames = Record<Quadrant, string>;

const readers: ReadonlySet<Role> = new Set(["scorer", "lead", "executive", "reviewer", "auditor"]);

/** Who judges cases reads "Avoid"; who proposes them reads "Not now", which says the same without the sting. */
export function quadrantNamesFor({ roles }: Pick<Rights, "roles">): QuadrantNames {
  return roles.some((role) => readers.has(role)) ? quadrantNames : { ...quadrantNames, avoid: "Not now" };
}

export function QuadrantMark({ quadrant, borderline, quickLook, names }: QuadrantMarkProps) {
  if (quadrant === null) return <UnknownValue title="Not yet scored" />;
  return (
    <span className="inline-block [overflow-wrap:normal]">
      {names[quadrant as Quadrant] ?? quadrant}
      <Doubt isShown={quadrant !== "blocked" && quickLook}>by a quick look</Doubt>
      <Doubt isShown={quadrant !== "blocked" && borderline === true && !quickLook}>borderline</Doubt>
    </span>
  );
}

function Doubt({ isShown, children }: { isShown: boolean; children: string }) {
  return isShown ? <span className="text-ink-2"> · {children}</span> : null;
}
