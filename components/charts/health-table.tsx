import { CountLink } from "@/components/ui/count-link";
import { type Shape, StatusPill, type Tone } from "@/components/ui/status-pill";
import { type Column, Table } from "@/components/ui/table";
import { UnknownValue } from "@/components/ui/unknown-value";
import { formatMoneyWhole } from "@/lib/format/money";
import { formatPercent } from "@/lib/format/number";

type Sum = { amountMinor: number; currency: string };

export interface HealthLine {
  state: "green" | "amber" | "red" | "grey" | "none";
  cases: number;
  keys: readonly string[];
  /** Left out where the reader knows no money. */
  valueYear?: readonly Sum[];
}

const looks: Record<HealthLine["state"], { name: string; tone: Tone; shape: Shape; fill: string }> = {
  green: { name: "On track", tone: "ok", shape: "circle", fill: "fill-ok" },
  amber: { name: "Behind", tone: "warn", shape: "triangle", fill: "fill-warn" },
  red: { name: "Off track", tone: "bad", shape: "diamond", fill: "fill-bad" },
  grey: { name: "No reading, or not started", tone: "neutral", shape: "ring", fill: "fill-line-strong" },
  none: { name: "No metric", tone: "neutral", shape: "cross", fill: "fill-line" },
};

/** Cases by the colour of their metrics: counts with a bar each, the value planned with them, and their rows. */
export function HealthTable({ lines }: { lines: readonly HealthLine[] }) {
  const all = lines.reduce((sum, { cases }) => sum + cases, 0);
  const hasMoney = lines.some(({ valueYear }) => valueYear !== undefined);
  const columns: Column<HealthLine>[] = [
    {
      key: "state",
      header: "Metrics",
      isRowHeader: true,
      width: "14rem",
      cell: ({ state }) => (
        <span className="font-normal">
          <StatusPill tone={looks[state].tone} shape={looks[state].shape}>
            {looks[state].name}
          </StatusPill>
        </span>
      ),
    },
    { key: "share", header: "Share", cell: (line) => <Bar line={line} all={all} />, isHiddenOnCards: true },
    { key: "cases", header: "Cases", align: "end", cell: (line) => <Count line={line} /> },
    ...(hasMoney
      ? [
          {
            key: "value",
            header: "Value a year",
            align: "end" as const,
            cell: ({ valueYear = [] }: HealthLine) =>
              valueYear.length === 0 ? (
                <UnknownValue />
              ) : (
                valueYear.map((sum) => (
                  <span key={sum.currency} className="block">
                    {formatMoneyWhole(sum)}
                  </span>
                ))
              ),
          },
        ]
      : []),
  ];
  return (
    <Table
      caption="Cases approved or later by the colour of their metrics"
      isCaptionHidden
      columns={columns}
      rows={lines}
      rowKey={({ state }) => state}
      cards="phone"
    />
  );
}

function Bar({ line: { state, cases }, all }: { line: HealthLine; all: number }) {
  const share = all === 0 ? 0 : cases / all;
  return (
    <svg width={96} height={10} role="img" aria-label={formatPercent(share)}>
      <rect width={96} height={10} className="fill-sunken" />
      <rect width={share * 96} height={10} className={looks[state].fill} />
    </svg>
  );
}

function Count({ line: { state, cases, keys } }: { line: HealthLine }) {
  const part = keys.length < cases ? `, the first ${keys.length} as rows` : "";
  return (
    <CountLink
      count={cases}
      href={`/use-cases?${keys.map((key) => `key=${key}`).join("&")}`}
      label={`${looks[state].name}${part}`}
    />
  );
}
