import { AppLink } from "@/components/ui/app-link";
import { KeyLabel } from "@/components/ui/key-label";
import { Section } from "@/components/ui/section";
import { StatusPill } from "@/components/ui/status-pill";
import { type Column, Table } from "@/components/ui/table";
import { UnknownValue } from "@/components/ui/unknown-value";
import { formatDate } from "@/lib/format/date";
import { formatMoneyCompact } from "@/lib/format/money";
import { capitalised, formatCount, inWords, pluralOf } from "@/lib/format/words";
import type { Value } from "@/lib/server/value/queries";

type Decisions = NonNullable<Value["decisions"]>;
type Row = Decisions["cases"][number];

/** What waits for the reader, before anything else on the page. */
export function DecisionsWait({ decisions: { total, cases } }: { decisions: Decisions }) {
  return (
    <Section
      id="decisions"
      title={`${capitalised(inWords(total))} ${pluralOf(total, "decision waits", "decisions wait")} for you`}
    >
      <Table
        caption="Cases that wait for a decision"
        isCaptionHidden
        columns={columns}
        rows={cases}
        rowKey={({ key }) => key}
        cards="wide"
      />
      {total > cases.length ? (
        <p className="pt-2">
          <AppLink href="/use-cases?stage=review&sort=-priority" className="text-link">
            All {formatCount(total, "case")} in review
          </AppLink>
        </p>
      ) : null}
    </Section>
  );
}

const columns: Column<Row>[] = [
  {
    key: "case",
    header: "Case",
    isRowHeader: true,
    cell: ({ key, title, blocked }) => (
      <>
        <span className="flex flex-wrap items-baseline gap-x-3 font-normal">
          <KeyLabel>{key}</KeyLabel>
          {blocked ? (
            <StatusPill tone="bad" shape="cross">
              Blocked
            </StatusPill>
          ) : null}
        </span>
        <AppLink href={`/use-cases/${key}`} className="text-link block font-normal">
          {title}
        </AppLink>
      </>
    ),
  },
  { key: "department", header: "Department", cell: ({ department }) => department ?? <UnknownValue /> },
  { key: "since", header: "Since", cell: ({ since }) => formatDate(since) },
  {
    key: "cost",
    header: "Cost",
    align: "end",
    cell: ({ cost }) => (cost ? formatMoneyCompact(cost) : <UnknownValue />),
  },
  {
    key: "value",
    header: "Value a year",
    align: "end",
    cell: ({ valueYear }) => (valueYear ? formatMoneyCompact(valueYear) : <UnknownValue />),
  },
];
