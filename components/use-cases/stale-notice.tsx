import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/lib/format/date";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

/** Says that the revealed feasibility was rated for something else than the case is now. */
export function StaleNotice({ stale }: Pick<UseCaseView, "stale">) {
  if (!stale) return null;
  return (
    <div className="pb-6">
      <Notice tone="warn" title={`The feasibility ratings are out of date since ${formatDate(stale.since)}`}>
        <p>{stale.reason} They hold for how the case was; a new panel rates it as it is.</p>
      </Notice>
    </div>
  );
}
