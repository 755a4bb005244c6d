import { Disclosure } from "@/components/ui/disclosure";
import { Tag } from "@/components/ui/tag";
import { LongText } from "@/components/use-cases/long-text";
import type { Criterion, ScoringModel } from "@/lib/domain/scoring/scoring-model";
import { formatRating } from "@/lib/format/number";
import { formatCount } from "@/lib/format/words";
import type { RevealedRating } from "@/lib/server/scoring/rows";

type RatingEvidenceProps = { ratings: readonly RevealedRating[]; model: ScoringModel };

/** Every rating that was revealed, with the words given for it. */
export function RatingEvidence({ ratings, model }: RatingEvidenceProps) {
  return (
    <div className="pt-4">
      {(["impact", "feasibility"] as const).map((axis) => {
        const criteria = model.axes[axis];
        const count = ratings.filter(({ criterion }) => criteria.some(({ key }) => key === criterion)).length;
        return (
          <Disclosure
            key={axis}
            summary={`${axis === "impact" ? "Impact" : "Feasibility"}: ${formatCount(count, "rating")} with their evidence`}
          >
            <div className="grid gap-5">
              {criteria.map((criterion) => (
                <OfCriterion
                  key={criterion.key}
                  criterion={criterion}
                  ratings={ratings.filter((rating) => rating.criterion === criterion.key)}
                />
              ))}
            </div>
          </Disclosure>
        );
      })}
    </div>
  );
}

function OfCriterion({ criterion, ratings }: { criterion: Criterion; ratings: readonly RevealedRating[] }) {
  return (
    <section aria-label={criterion.name}>
      <h3 className="font-semibold">{criterion.name}</h3>
      <p className="text-sm text-ink-2">{criterion.question}</p>
      {ratings.length === 0 ? <p className="text-ink-3">Nobody rated it.</p> : null}
      <ul>
        {ratings.map((rating) => (
          <li
            key={`${rating.rater} ${rating.round}`}
            className="grid gap-x-6 gap-y-1 border-b border-line py-2 sm:grid-cols-[10rem_minmax(0,1fr)]"
          >
            <p>
              {rating.rater} {rating.round > 1 ? <Tag>round {rating.round}</Tag> : null}
            </p>
            <div>
              <p>{wordsFor(rating, criterion)}</p>
              {rating.evidence ? (
                <LongText text={rating.evidence} size="small" />
              ) : (
                <p className="text-ink-3">No evidence given.</p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function wordsFor({ value }: RevealedRating, { anchors }: Criterion) {
  if (value === null) return <span className="text-ink-2">Can’t judge</span>;
  const anchor = Number.isInteger(value) ? anchors[value - 1] : undefined;
  return (
    <>
      <span className="font-semibold tabular-nums">{formatRating(value).replace(/\.0$/, "")}</span>
      {anchor ? <span className="text-ink-2"> · {anchor}</span> : null}
    </>
  );
}
