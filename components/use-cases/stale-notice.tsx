import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/lib/format/date";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

/** Says that revealed ratings were given for something else than the case is now, or by other rules, or long ago. */
export function StaleNotice({ stale }: Pick<UseCaseView, "stale">) {
  if (!stale) return null;
  return (
    <div className="pb-6">
      <Notice tone="warn" title={`The ratings are out of date since ${formatDate(stale.since)}`}>
        <p>
          {stale.reason} They still count, but hold for how things were; a new panel rates the case as it is.
        </p>
      </Notice>
    </div>
  );
}
