import { type Column, Table } from "@/components/ui/table";
import { UnknownValue } from "@/components/ui/unknown-value";
import { routeNames } from "@/lib/domain/use-cases/kind-names";
import type { Route } from "@/lib/domain/use-cases/schema";
import { formatNumber, formatPercent } from "@/lib/format/number";
import { formatCount } from "@/lib/format/words";
import type { TrackRecord } from "@/lib/server/value/track-record";

type Groups = TrackRecord["department"];
type Group = Groups["groups"][number];

const depthNames: Record<string, string> = {
  rough: "Rough estimate",
  standard: "Standard estimate",
  detailed: "Detailed estimate",
};

/** How forecasts have come true: by department, by route, by depth of the estimate. */
export function TrackRecordTables({ record }: { record: TrackRecord }) {
  return (
    <div className="grid gap-6">
      <Groups caption="By department" found={record.department} nameOf={(name) => name ?? "No department"} />
      <Groups caption="By route" found={record.route} nameOf={(name) => routeNames[name as Route] ?? ""} />
      <Groups
        caption="By depth of the estimate"
        found={record.depth}
        nameOf={(name) => depthNames[name ?? ""] ?? ""}
      />
    </div>
  );
}

type GroupsProps = { caption: string; found: Groups; nameOf: (name: string | null) => string };

function Groups({ caption, found, nameOf }: GroupsProps) {
  const { groups, unsaid } = found;
  const columns: Column<Group>[] = [
    { key: "name", header: caption.replace("By ", ""), isRowHeader: true, cell: ({ name }) => nameOf(name) },
    { key: "cases", header: "Cases", align: "end", cell: ({ cases }) => formatNumber(cases) },
    {
      key: "came",
      header: "Came of the promise, middle case",
      align: "end",
      cell: ({ came }) => formatPercent(came.middle),
    },
    {
      key: "half",
      header: "Half of the cases between",
      align: "end",
      cell: ({ came }) => `${formatPercent(came.low)}–${formatPercent(came.high)}`,
    },
    {
      key: "within",
      header: "Within a fifth",
      align: "end",
      cell: ({ withinFifth }) => formatPercent(withinFifth),
    },
    {
      key: "cost",
      header: "Spent of the planned cost",
      align: "end",
      cell: ({ cost }) => (cost === null ? <UnknownValue /> : formatPercent(cost)),
    },
    {
      key: "late",
      header: "Launch late by",
      align: "end",
      cell: ({ monthsLate }) =>
        monthsLate === null ? <UnknownValue /> : formatCount(Math.round(monthsLate), "month"),
    },
  ];
  return (
    <div>
      {groups.length === 0 ? (
        <p className="font-semibold">{caption}</p>
      ) : (
        <Table
          caption={caption}
          columns={columns}
          rows={groups}
          rowKey={({ name }) => name ?? ""}
          cards="wide"
        />
      )}
      {unsaid.cases > 0 ? (
        <p className="pt-1 text-sm text-ink-2">
          {formatCount(unsaid.cases, "case")} in {formatCount(unsaid.groups, "group")} of too few to be said:
          a group is shown from five cases on.
        </p>
      ) : null}
    </div>
  );
}
