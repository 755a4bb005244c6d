"use client";
import { usePortfolioAddress } from "@/components/portfolio/use-portfolio-address";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { formatCount } from "@/lib/format/words";

const NAMED = 8;

/**
 * What is selected, in the list and in the matrix alike, and what can be done with it. It stands at the foot of the screen, so
 * that nothing moves while one selects.
 */
export function SelectedBar() {
  const { selected, select } = usePortfolioAddress();
  if (selected.length === 0) return null;
  const named = selected.slice(0, NAMED);
  const rows = `/use-cases?${selected.map((key) => `key=${key}`).join("&")}`;
  return (
    <section
      aria-label="Selected cases"
      data-screen-only
      className="sticky bottom-[calc(var(--sticky-bottom)+0.5rem)] z-20 mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-line-strong bg-surface px-4 py-3 shadow-dialog"
    >
      <p role="status" className="font-semibold">
        {formatCount(selected.length, "case")} selected
      </p>
      <p className="flex min-w-0 flex-[1_1_12rem] flex-wrap max-sm:hidden gap-x-3 font-mono text-sm">
        {named.map((key) => (
          <AppLink key={key} href={`/use-cases/${key}`} className="text-link">
            {key}
          </AppLink>
        ))}
        {selected.length > NAMED ? (
          <span className="font-sans">and {selected.length - NAMED} more</span>
        ) : null}
      </p>
      <div className="flex flex-wrap gap-2">
        <LinkButton href={rows} size="small">
          Work on these
        </LinkButton>
        <Button size="small" variant="quiet" onPress={() => select([])}>
          Clear
        </Button>
      </div>
    </section>
  );
}
