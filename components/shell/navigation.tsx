"use client";
import { Ellipsis } from "lucide-react";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { AppLink } from "@/components/ui/app-link";

export type NavigationItem = {
  href: string;
  label: string;
  icon: ReactNode;
  /** What waits there: a count, and how to say it ("3 waiting"). */
  badge?: { count: number; label: string };
};

const itemsOnPhone = 4;

/** One list: a rail on wide screens, a bottom bar of four on phones, the rest behind "More". */
export function Navigation({ items }: { items: readonly NavigationItem[] }) {
  const pathname = usePathname();
  const sheet = useRef<HTMLDivElement>(null);
  const hasMore = items.length > itemsOnPhone;
  const rest = items.slice(itemsOnPhone - 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sheet closes when the page has changed.
  useEffect(() => {
    if (sheet.current?.matches(":popover-open")) sheet.current.hidePopover();
  }, [pathname]);
  return (
    <nav aria-label="Main" className={`shell-nav ${hasMore ? "has-more" : ""}`}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <NavigationLink item={item} isCurrent={isWithin(pathname, item.href)} />
          </li>
        ))}
        {hasMore ? (
          <li className="shell-more">
            <button type="button" className="shell-link" popoverTarget="more-pages">
              <Ellipsis className="size-5" strokeWidth={1.5} aria-hidden />
              More
            </button>
            <div id="more-pages" ref={sheet} popover="auto" className="shell-sheet py-1">
              <ul>
                {rest.map((item) => (
                  <li key={item.href}>
                    <NavigationLink item={item} isCurrent={isWithin(pathname, item.href)} />
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

function NavigationLink({ item, isCurrent }: { item: NavigationItem; isCurrent: boolean }) {
  return (
    <AppLink href={item.href} className="shell-link" aria-current={isCurrent ? "page" : undefined}>
      {item.icon}
      <span className="shell-label">{item.label}</span>
      {item.badge && item.badge.count > 0 ? (
        <span className="shell-badge">
          <span aria-hidden>{item.badge.count > 99 ? "99+" : item.badge.count}</span>
          <span className="sr-only">{item.badge.label}</span>
        </span>
      ) : null}
    </AppLink>
  );
}

function isWithin(pathname: string, href: string): boolean {
  return pathname === href || (href !== "/" && pathname.startsWith(`${href}/`));
}
