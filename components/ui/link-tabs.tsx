import { AppLink } from "@/components/ui/app-link";

type LinkTabsProps = {
  label: string;
  tabs: readonly { href: string; label: string; count?: number | string }[];
  /** The href of the tab on show. */
  current: string;
};

export function LinkTabs({ label, tabs, current }: LinkTabsProps) {
  return (
    <nav aria-label={label} className="overflow-x-auto border-b border-line">
      <ul className="flex min-w-max gap-6">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <AppLink
              href={tab.href}
              aria-current={tab.href === current ? "page" : undefined}
              className="inline-flex min-h-10 items-center gap-1.5 border-b-2 border-transparent text-ink-2 -outline-offset-2 hover:border-line-strong hover:text-ink aria-[current=page]:border-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink touch:min-h-11"
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span className="text-sm font-normal text-ink-3 tabular-nums">{tab.count}</span>
              )}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
