import { AppLink } from "@/components/ui/app-link";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/format/date";
import type { MergedCase } from "@/lib/server/lifecycle/queries";

/** The cases whose ideas go on in this one; their history stands where they were. */
export function MergedCases({ cases }: { cases: readonly MergedCase[] }) {
  if (cases.length === 0) return null;
  return (
    <Section
      id="merged"
      title="Merged into this case"
      lead="Their discussion, followers and co-sponsors came along; their own history can be read there."
    >
      <ul>
        {cases.map(({ key, title, reason, at }) => (
          <li key={key} className="border-b border-line py-2 [overflow-wrap:anywhere]">
            <AppLink href={`/use-cases/${key}/activity`} className="text-link">
              {key} {title}
            </AppLink>
            <span className="block text-sm text-ink-2">
              {formatDate(at)}
              {reason ? `: ${reason}` : null}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
