import { AppLink } from "@/components/ui/app-link";
import { type Column, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { type RatingDot, RatingDots } from "@/components/use-cases/rating-dots";
import { criteriaOf } from "@/lib/domain/scoring/criteria";
import type { CriterionScore } from "@/lib/domain/scoring/score-use-case";
import type { ScoringModel } from "@/lib/domain/scoring/scoring-model";
import { formatRating } from "@/lib/format/number";
import type { RevealedRating } from "@/lib/server/scoring/rows";

type CriterionTableProps = {
  criteria: readonly CriterionScore[];
  model: ScoringModel;
  ratings: readonly RevealedRating[];
};
type Row = CriterionScore & { name: string; dots: RatingDot[] };

/** Every criterion on one scale of 1 to 5: a dot for each rater, with mean, median and range. */
export function CriterionTable({ criteria, model, ratings }: CriterionTableProps) {
  const names = new Map(criteriaOf(model).map(({ key, name }) => [key, name]));
  const rows = criteria.map((score) => ({
    ...score,
    name: names.get(score.criterion) ?? score.criterion,
    dots: dotsOf(ratings.filter(({ criterion }) => criterion === score.criterion)),
  }));
  return (
    <Table
      caption="Criteria: each rating, mean, median, lowest and highest"
      isCaptionHidden
      columns={columns}
      rows={rows}
      rowKey={({ criterion }) => criterion}
      cards="wide"
    />
  );
}

/** One dot a person: what they said last, and what they said first where that was something else. */
export function dotsOf(ratings: readonly RevealedRating[]): RatingDot[] {
  return [...new Set(ratings.map(({ rater }) => rater))].flatMap((rater) => {
    const said = ratings.filter((rating) => rating.rater === rater);
    const first = said.find(({ round }) => round === 1)?.value ?? null;
    const value =
      said.find(({ round }) => round === 2)?.value ?? (said.some(({ round }) => round === 2) ? null : first);
    if (value === null) return [];
    return [{ rater, value, ...(first !== null && first !== value ? { first } : {}) }];
  });
}

const columns: Column<Row>[] = [
  {
    key: "criterion",
    header: "Criterion",
    isRowHeader: true,
    cell: ({ criterion, name, diverging }) => (
      <span className="inline-flex flex-wrap items-center gap-2">
        {name}
        {diverging ? (
          <AppLink href={`#thread-${criterion}`} className="inline-flex min-h-6 items-center">
            <Tag tone="warn">diverging: discuss</Tag>
          </AppLink>
        ) : null}
      </span>
    ),
  },
  { key: "axis", header: "Axis", cell: ({ axis }) => (axis === "impact" ? "Impact" : "Feasibility") },
  { key: "dots", header: "Ratings, 1 to 5", cell: (row) => <RatingDots {...row} /> },
  { key: "mean", header: "Mean", align: "end", cell: ({ mean }) => formatRating(mean) },
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
  { key: "ratings", header: "Raters", align: "end", cell: ({ n }) => n },
];
