import { amountsWords } from "@/components/finance/amount-words";
import { quarterHref, type Show } from "@/components/finance/quarter-address";
import { AppLink } from "@/components/ui/app-link";
import { StatusPill } from "@/components/ui/status-pill";
import { Table } from "@/components/ui/table";
import { formatMoney } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/number";
import type { Period } from "@/lib/server/value-periods/queries";

interface Point {
  name: string;
  /** What is meant, and what is done about it. */
  words: string;
  /** How many; null: not known. */
  count: number | null;
  /** The rows behind the number. */
  show: Show | null;
  amount: string | null;
  hours: string | null;
  /** Where a number above zero is not a fault. */
  tone?: "neutral";
}

/** What is to be looked at before a quarter is closed; every number opens its rows. */
export function OpenPoints({ period }: { period: Period }) {
  return (
    <Table
      caption="Open points"
      isCaptionHidden
      rows={pointsOf(period)}
      rowKey={({ name }) => name}
      columns={[
        {
          key: "point",
          header: "Point",
          isRowHeader: true,
          cell: ({ name, words, count, tone }) => (
            <>
              <StatusPill tone={tone ?? (count === 0 ? "ok" : count === null ? "neutral" : "warn")}>
                {name}
              </StatusPill>
              <span className="block text-sm font-normal text-ink-2">{words}</span>
            </>
          ),
        },
        {
          key: "count",
          header: "How many",
          align: "end",
          width: "6rem",
          cell: ({ name, count, show }) =>
            count && show ? (
              <AppLink href={quarterHref(period.name, show)} className="text-link">
                {formatNumber(count)}
                <span className="sr-only">: show the rows of “{name}”</span>
              </AppLink>
            ) : (
              formatNumber(count)
            ),
        },
        { key: "amount", header: "In cash", align: "end", width: "9rem", cell: ({ amount }) => amount },
        { key: "hours", header: "In hours, worth", align: "end", width: "9rem", cell: ({ hours }) => hours },
      ]}
    />
  );
}

function pointsOf({ checks, difference, ledgerTotal }: Period): Point[] {
  const { missing, unconfirmed, overClaimed, overdrawn, amounts } = checks;
  const none = { amount: null, hours: null };
  const hidden = missing.confidential > 0 ? ` Confidential ones among them: ${missing.confidential}.` : "";
  return [
    {
      name: "Missing",
      words: `Live cases that were to bring something, and of which no benefit is entered.${hidden}`,
      count: missing.cases.length + missing.confidential,
      show: "missing",
      ...none,
    },
    {
      name: "Not confirmed",
      words: "Benefits that were claimed and neither confirmed nor written off.",
      count: unconfirmed,
      show: "unconfirmed",
      amount: amountsWords(amounts.unconfirmed.cash),
      hours: amountsWords(amounts.unconfirmed.time),
    },
    {
      name: "Over-claimed",
      words: "More was claimed than the metric behind it supports.",
      count: overClaimed,
      show: "overClaimed",
      amount: amountsWords(amounts.overClaimed.cash),
      hours: amountsWords(amounts.overClaimed.time),
    },
    {
      name: "Written off",
      words: "Claimed and never to be confirmed, each with its reason.",
      count: amounts.writtenOff.rows,
      show: "writtenOff",
      amount: amountsWords(amounts.writtenOff.cash),
      hours: amountsWords(amounts.writtenOff.time),
      tone: "neutral",
    },
    {
      name: "Over-drawn pools",
      words: "Today, cases together save more of an activity than there is of it.",
      count: overdrawn.length,
      show: "pools",
      ...none,
    },
    {
      name: "Difference to the ledger",
      words: differenceWords(checks.difference, { difference, ledgerTotal }),
      count: checks.difference === null ? null : checks.difference.amountMinor === 0 || difference ? 0 : 1,
      show: null,
      amount: checks.difference ? formatMoney(checks.difference) : null,
      hours: null,
    },
  ];
}

function differenceWords(
  gap: Period["checks"]["difference"],
  { difference, ledgerTotal }: Pick<Period, "difference" | "ledgerTotal">,
): string {
  if (gap === null) return "No control total of the ledger is recorded.";
  const total = `The ledger says ${formatMoney(ledgerTotal)}.`;
  if (gap.amountMinor === 0) return `${total} It is what finance has confirmed.`;
  return difference ? `${total} Explained: ${difference}` : `${total} The difference is not explained.`;
}
