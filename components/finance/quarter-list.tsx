import { amountsWords } from "@/components/finance/amount-words";
import { AppLink } from "@/components/ui/app-link";
import { StatusPill } from "@/components/ui/status-pill";
import { Table } from "@/components/ui/table";
import { formatDate } from "@/lib/format/date";
import type { ListedPeriod } from "@/lib/server/value-periods/queries";

/** The quarters of the books, latest first: what finance confirmed in each, what was claimed only, and who closed it. */
export function QuarterList({ periods }: { periods: readonly ListedPeriod[] }) {
  return (
    <Table
      caption="Quarters, latest first"
      isCaptionHidden
      rows={periods}
      rowKey={({ name }) => name}
      columns={[
        {
          key: "name",
          header: "Quarter",
          isRowHeader: true,
          width: "8rem",
          cell: ({ name }) => (
            <AppLink href={`/finance/quarters/${name}`} className="text-link">
              {name}
            </AppLink>
          ),
        },
        { key: "state", header: "Books", cell: (period) => <BooksState period={period} /> },
        {
          key: "cash",
          header: "Confirmed in cash",
          align: "end",
          cell: ({ confirmed }) => amountsWords(confirmed.cash) ?? "nothing",
        },
        {
          key: "time",
          header: "Confirmed in hours, worth",
          align: "end",
          cell: ({ confirmed }) => amountsWords(confirmed.time) ?? "nothing",
        },
        {
          key: "claimed",
          header: "Claimed only",
          align: "end",
          cell: ({ claimed }) => (
            <>
              {amountsWords(claimed.cash) ?? "no cash"}
              <span className="block text-sm text-ink-2">hours: {amountsWords(claimed.time) ?? "none"}</span>
            </>
          ),
        },
      ]}
    />
  );
}

function BooksState({ period }: { period: ListedPeriod }) {
  if (period.state === "open") return <StatusPill>Open</StatusPill>;
  if (!("closedBy" in period)) return null;
  return (
    <>
      <StatusPill tone="ok">Closed</StatusPill>
      <span className="block text-sm text-ink-2">
        by {period.closedBy ?? "somebody who left"} on {formatDate(period.closedAt)}
        {period.reopenAsked ? "; one person asks to open it again" : ""}
      </span>
    </>
  );
}
