import { type BudgetLine, lineIndex } from "@/components/portfolio/budget-line";
import { ColumnChooser } from "@/components/portfolio/column-chooser";
import {
  type PortfolioFilter,
  partSizes,
  portfolioAddress,
  type RankingPart,
} from "@/components/portfolio/portfolio-address";
import { shownColumns } from "@/components/portfolio/ranked-columns";
import { RankedTable } from "@/components/portfolio/ranked-table";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/format/date";
import { formatNumber } from "@/lib/format/number";
import type { Portfolio } from "@/lib/server/portfolio/queries";

type RankingProps = {
  portfolio: Portfolio;
  line: BudgetLine | null;
  filter: PortfolioFilter;
  part: RankingPart;
  mayMakeReady: boolean;
};

const lookedAt =
  " Hollow: one person’s quick look at a case that no panel has rated. It takes a place here and nowhere else: no budget reaches it, and it counts as not yet scored.";

/** The ranked list: its first hundred, or longer pages of it on request. */
export function Ranking({ portfolio, line, filter, part, mayMakeReady }: RankingProps) {
  const { ranking, rankingNext, movementSince } = portfolio;
  const ends = { isFirst: part.after === null, isLast: rankingNext === null };
  const hasMoney = ranking.some(({ estimate }) => estimate !== undefined);
  const before = lineIndex(ranking, line, ends);
  return (
    <Section
      id="ranking"
      title="Ranking"
      actions={
        <AppLink
          href={portfolioAddress({ ...filter, looks: !filter.looks })}
          className="text-link inline-flex min-h-8 items-center touch:min-h-11"
          scroll={false}
        >
          {filter.looks ? "Only what a panel rated" : "With quick looks"}
        </AppLink>
      }
      lead={`Revealed cases in review, approved or parked. The bar is the range that holds the priority in 8 of 10 cases. Under the rank: places gained ▲ or lost ▼ since ${formatDate(movementSince)}, counted over the cases that you can see.${filter.looks ? lookedAt : ""}`}
    >
      {ranking.length === 0 ? (
        <NothingRanked
          isNarrowed={filter.department.length + filter.stage.length > 0}
          mayMakeReady={mayMakeReady}
        />
      ) : (
        <>
          <ColumnChooser filter={filter} hasMoney={hasMoney} />
          <RankedTable
            ranking={ranking}
            line={line && before !== null ? { falls: line, before } : null}
            columns={shownColumns(filter.columns, hasMoney)}
          />
        </>
      )}
      {ends.isFirst && ends.isLast ? null : (
        <FurtherRows
          portfolio={portfolio}
          filter={filter}
          part={part}
          lineRank={before === null ? line?.first?.rank : undefined}
        />
      )}
    </Section>
  );
}

type FurtherRowsProps = Pick<RankingProps, "portfolio" | "filter" | "part"> & {
  lineRank: number | undefined;
};

/** Which ranks are shown of how many, and the way to the others. */
function FurtherRows({ portfolio, filter, part, lineRank }: FurtherRowsProps) {
  const { ranking, rankingTotal, rankingNext } = portfolio;
  const { short, long } = partSizes;
  const shown =
    part.after === null
      ? `The first ${formatNumber(ranking.length)} of ${formatNumber(rankingTotal)} ranked cases`
      : `Ranks ${formatNumber(ranking[0]?.rank ?? 0)} to ${formatNumber(ranking.at(-1)?.rank ?? 0)}; ${formatNumber(rankingTotal)} ranked cases in all`;
  const next = part.isLong
    ? {
        label: `Show the next ${formatNumber(long)}`,
        href: portfolioAddress(filter, { isLong: true, after: rankingNext }),
      }
    : {
        label: rankingTotal > long ? `Show the first ${long}` : `Show all ${formatNumber(rankingTotal)}`,
        href: portfolioAddress(filter, { isLong: true, after: null }),
      };
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 pt-4 text-ink-2">
      <span>
        {shown}
        {lineRank ? `; the budget ends at rank ${formatNumber(lineRank)}` : ""}.
      </span>
      {rankingNext ? (
        <AppLink href={next.href} className="text-link" scroll={part.isLong}>
          {next.label}
        </AppLink>
      ) : null}
      {part.after === null ? null : (
        <AppLink href={portfolioAddress(filter)} className="text-link">
          Back to the first {short}
        </AppLink>
      )}
    </p>
  );
}

function NothingRanked({ isNarrowed, mayMakeReady }: { isNarrowed: boolean; mayMakeReady: boolean }) {
  if (isNarrowed) {
    return (
      <EmptyState
        title="No ranked case matches."
        action={<LinkButton href="/portfolio">Show the whole ranking</LinkButton>}
      >
        <p>Only revealed cases in review, approved or parked are ranked.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Nothing is ranked yet: a case gets its rank when its panel is revealed."
      action={
        mayMakeReady ? (
          <LinkButton href="/use-cases?stage=submitted&stage=triage&sort=number" variant="primary">
            Make cases ready for a panel
          </LinkButton>
        ) : (
          <LinkButton href="/use-cases">Look through the use cases</LinkButton>
        )
      }
    >
      <p>
        For example: two people rate impact, two rate feasibility; at the reveal the case stands here with its
        range.
      </p>
    </EmptyState>
  );
}
