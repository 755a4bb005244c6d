import type { Home } from "@/components/home/home";
import { AppLink } from "@/components/ui/app-link";
import { Section } from "@/components/ui/section";
import { areaNames } from "@/lib/domain/access/role-names";
import { formatNumber } from "@/lib/format/number";
import { formatCount, pluralOf } from "@/lib/format/words";

type Cycle = NonNullable<Home["cycle"]>;
type Named = Pick<Cycle["scored"], "total" | "keys">;

/** Where the panels of the cycle stand, for who leads them; each number leads to its rows. */
export function CycleStrip({ progress }: { progress: Cycle }) {
  const { cycle, cases, scored, late, diverging, blocked } = progress;
  return (
    <Section id="cycle" title={`Panels of ${cycle}`}>
      <ul className="flex flex-wrap gap-x-8 gap-y-2">
        <li>
          Scored <Rows of={scored} label={`Scored: ${scored.total} of ${cases.total}`} /> of{" "}
          <Rows of={cases} label={`All cases of ${cycle}: ${cases.total}`} />
        </li>
        <li>
          <Rows
            of={late}
            shows={late.ratings}
            label={`${formatCount(late.ratings, "late rating")} in ${formatCount(late.total, "case")}`}
          />{" "}
          {pluralOf(late.ratings, "late rating")}
        </li>
        <li>
          <Rows of={diverging} label={`${formatCount(diverging.total, "case")} with raters far apart`} />{" "}
          diverging
        </li>
        {blocked.map(({ area, ...held }) => (
          <li key={area}>
            <Rows
              of={held}
              label={`${formatCount(held.total, "case")} blocked by ${areaNames[area].toLowerCase()}`}
            />{" "}
            blocked by {areaNames[area].toLowerCase()}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Rows({ of, shows = of.total, label }: { of: Named; shows?: number; label: string }) {
  const number = <span className="text-lg font-semibold tabular-nums">{formatNumber(shows)}</span>;
  if (of.total === 0) return number;
  return (
    <AppLink
      href={`/use-cases?${of.keys.map((key) => `key=${key}`).join("&")}`}
      aria-label={label}
      className="text-link inline-flex min-h-6 min-w-6 items-center justify-center touch:min-h-11 touch:min-w-11"
    >
      {number}
    </AppLink>
  );
}
