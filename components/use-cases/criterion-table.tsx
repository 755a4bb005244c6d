import { RangeDot } from "@/components/ui/range-dot";
import { type Column, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { CriterionScore } from "@/lib/domain/scoring/score-use-case";
import type { ScoringModel } from "@/lib/domain/scoring/scoring-model";
import { formatRating } from "@/lib/format/number";

type CriterionTableProps = { criteria: readonly CriterionScore[]; model: ScoringModel };
type Row = CriterionScore & { name: string };

/** The strip: every criterion on one scale of 1 to 5, its median on the range from lowest to highest. */
export function CriterionTable({ criteria, model }: CriterionTableProps) {
  const names = new Map(
    Object.values(model.axes).flatMap((axis) => axis.map(({ key, name }) => [key, name])),
  );
  const rows = criteria.map((score) => ({ ...score, name: names.get(score.criterion) ?? score.criterion }));
  return (
    <Table
      caption="Criteria: median, lowest and highest rating"
      isCaptionHidden
      columns={columns}
      rows={rows}
      rowKey={({ criterion }) => criterion}
    />
  );
}

const columns: Column<Row>[] = [
  {
    key: "criterion",
    header: "Criterion",
    isRowHeader: true,
    cell: ({ name, diverging }) => (
      <span className="inline-flex flex-wrap items-center gap-2">
        {name}
        {diverging ? <Tag tone="warn">diverging</Tag> : null}
      </span>
    ),
  },
  { key: "axis", header: "Axis", cell: ({ axis }) => (axis === "impact" ? "Impact" : "Feasibility") },
  { key: "strip", header: "1 to 5", cell: (row) => <Strip row={row} /> },
  { key: "median", header: "Median", align: "end", cell: ({ median }) => formatRating(median) },
  {
    key: "range",
    header: "Range",
    align: "end",
    cell: ({ min, max }) =>
      min === null || max === null
        ? "—"
        : min === max
          ? formatRating(min)
          : `${formatRating(min)}–${formatRating(max)}`,
  },
  { key: "ratings", header: "Ratings", align: "end", cell: ({ n }) => n },
];

function Strip({ row: { name, median, min, max } }: { row: Row }) {
  if (median === null || min === null || max === null)
    return <span className="text-ink-3">nobody could judge</span>;
  const label = `${name}: median ${formatRating(median)}, ratings from ${formatRating(min)} to ${formatRating(max)}`;
  return <RangeDot label={label} value={median} low={min} high={max} min={1} max={5} marks={[3]} />;
}
