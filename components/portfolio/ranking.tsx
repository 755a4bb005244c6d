import type { BudgetLine, RankedCase } from "@/components/portfolio/budget-line";
import { type PortfolioFilter, portfolioAddress } from "@/components/portfolio/portfolio-address";
import { RankedTable } from "@/components/portfolio/ranked-table";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { formatNumber } from "@/lib/format/number";

type RankingProps = {
  ranking: readonly RankedCase[];
  line: BudgetLine | null;
  filter: PortfolioFilter;
  mayMakeReady: boolean;
};

const SHORT = 100;

/** The ranked list: its first hundred, or all of it on request. */
export function Ranking({ ranking, line, filter, mayMakeReady }: RankingProps) {
  const shown = filter.isWhole ? ranking : ranking.slice(0, SHORT);
  const isCut = shown.length < ranking.length;
  const isLineHidden = isCut && line?.first && line.first.rank > SHORT;
  return (
    <Section
      id="ranking"
      title="Ranking"
      lead="Revealed cases in review, approved or parked. The bar is the range that holds the priority in 8 of 10 cases."
    >
      {ranking.length === 0 ? (
        <NothingRanked
          isNarrowed={filter.department.length + filter.stage.length > 0}
          mayMakeReady={mayMakeReady}
        />
      ) : (
        <RankedTable
          ranking={shown}
          line={isLineHidden ? null : line}
          hasMoney={ranking.some(({ estimate }) => estimate !== undefined)}
        />
      )}
      {isCut ? (
        <p className="pt-4 text-ink-2">
          The first {SHORT} of {formatNumber(ranking.length)}
          {isLineHidden ? `; the budget ends at rank ${formatNumber(line?.first?.rank)}` : ""}.{" "}
          <AppLink href={portfolioAddress({ ...filter, isWhole: true })} className="text-link" scroll={false}>
            Show all {formatNumber(ranking.length)}
          </AppLink>
        </p>
      ) : null}
    </Section>
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
