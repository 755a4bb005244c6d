import { X } from "lucide-react";
import { AppLink } from "@/components/ui/app-link";

type FilterChipProps = {
  /** "Department" */
  field: string;
  /** "is any of", "is", "at least" */
  operator?: string;
  value: string;
  /** The same page without this filter. */
  removeHref: string;
};

export function FilterChip({ field, operator = "is", value, removeHref }: FilterChipProps) {
  return (
    <span className="inline-flex min-h-8 max-w-full items-stretch rounded-sm border border-line-strong bg-surface text-sm touch:min-h-11">
      <span className="self-center py-1 pl-2.5">
        <span className="text-ink-2">
          {field} {operator}
        </span>{" "}
        <span className="font-semibold">{value}</span>
      </span>
      <AppLink
        href={removeHref}
        scroll={false}
        aria-label={`Remove filter: ${field} ${operator} ${value}`}
        className="ml-1.5 grid w-8 flex-none place-items-center border-l border-line text-ink-2 hover:bg-sunken hover:text-ink touch:w-11"
      >
        <X className="size-4" strokeWidth={1.5} aria-hidden />
      </AppLink>
    </span>
  );
}
