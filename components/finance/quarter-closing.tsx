import { AppLink } from "@/components/ui/app-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { formatDateTime } from "@/lib/format/date";
import { formatMoney } from "@/lib/format/money";
import { formatCount } from "@/lib/format/words";
import type { Period } from "@/lib/server/value-periods/queries";

/** Who closed a quarter, and the checksum by which anybody can see that it is still what was closed. */
export function QuarterClosing({ period }: { period: Period }) {
  const { name, closedBy, closedAt, hash, hashHolds, ledgerTotal, difference, checks } = period;
  return (
    <div className="grid gap-4">
      <DefinitionList
        entries={[
          { term: "Closed by", value: closedBy, note: formatDateTime(closedAt) },
          {
            term: "Checksum of its rows",
            value: <span className="font-mono text-sm [overflow-wrap:anywhere]">{hash}</span>,
            note: (
              <>
                SHA-256 over {formatCount(checks.rows, "row")}.{" "}
                <AppLink href={`/finance/quarters/${name}?verify=true#closing`} className="text-link">
                  Count it again
                </AppLink>
              </>
            ),
          },
          {
            term: "Ledger's control total",
            value: ledgerTotal ? formatMoney(ledgerTotal) : "none was recorded",
            note: difference ?? undefined,
          },
        ]}
      />
      {hashHolds === null ? null : hashHolds ? (
        <Notice tone="ok" live="polite">
          Counted again just now: the rows give this very checksum.
        </Notice>
      ) : (
        <Notice tone="bad" live="assertive">
          Counted again just now: the rows give another checksum. They are not what was closed.
        </Notice>
      )}
    </div>
  );
}
