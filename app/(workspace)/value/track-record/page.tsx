import type { Metadata } from "next";
import { PageFrame } from "@/components/shell/page-frame";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { TrackRecordTables } from "@/components/value/report/track-record-tables";
import { formatDate } from "@/lib/format/date";
import { formatCount } from "@/lib/format/words";
import { currentActorWho } from "@/lib/server/people/page-rights";
import { ask } from "@/lib/server/query";
import { getTrackRecord } from "@/lib/server/value/track-record";

export const metadata: Metadata = { title: "Track record of forecasts" };

/** How the forecasts of departments and routes have come true so far, for whoever makes the next one. */
export default async function TrackRecordPage() {
  const actor = await currentActorWho("value:readAll");
  const record = await ask(getTrackRecord, actor, {});
  return (
    <PageFrame width="wide">
      <PageHeader
        eyebrow={
          <AppLink href="/value" className="text-link">
            Value
          </AppLink>
        }
        title="Track record of forecasts"
        lead={`${formatCount(record.cases, "case")} whose launch was promised for at least ${record.monthsDue} months before ${formatDate(record.on)}: what came of what was promised by then, cash and time together.`}
      />
      {record.cases === 0 ? (
        <EmptyState title="No forecast is old enough to be judged." />
      ) : (
        <TrackRecordTables record={record} />
      )}
    </PageFrame>
  );
}
