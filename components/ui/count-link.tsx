import { AppLink } from "@/components/ui/app-link";
import { formatNumber } from "@/lib/format/number";

type CountLinkProps = {
  count: number;
  /** Where the rows behind it stand; a number without rows is no link. */
  href: string | undefined;
  /** What is counted, for whoever hears the number without its table. */
  label: string;
};

/** A number that opens the rows behind it. */
export function CountLink({ count, href, label }: CountLinkProps) {
  if (!href || count === 0) return formatNumber(count);
  return (
    <AppLink
      href={href}
      aria-label={`${formatNumber(count)}: ${label}`}
      className="text-link inline-flex min-h-6 min-w-6 items-center justify-end touch:min-h-11 touch:min-w-11"
    >
      {formatNumber(count)}
    </AppLink>
  );
}
