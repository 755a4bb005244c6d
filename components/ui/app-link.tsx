import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps } from "react";

type AppLinkProps = Omit<ComponentProps<typeof Link>, "href"> & { href: string };

/**
 * The one place where an address built at run time meets the typed routes of next/link. It does not prefetch
 * unless asked: a list of fifty rows would ask the server for fifty pages that nobody opened.
 */
export function AppLink({ href, prefetch = false, ...rest }: AppLinkProps) {
  return <Link href={href as Route} prefetch={prefetch} {...rest} />;
}
