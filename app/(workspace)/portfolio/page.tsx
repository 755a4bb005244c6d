import type { Metadata } from "next";
import { HealthTable } from "@/components/charts/health-table";
import { budgetLineOf } from "@/components/portfolio/budget-line";
import { CountTables } from "@/components/portfolio/count-tables";
import { Figures } from "@/components/portfolio/figures";
import { MatrixView } from "@/components/portfolio/matrix-loader";
import {
  type PortfolioFilter,
  partSizes,
  type RankingPart,
  rankingExportAddress,
  rowsBehind,
} from "@/components/portfolio/portfolio-address";
import { PortfolioFilters } from "@/components/portfolio/portfolio-filters";
import { portfolioSentence } from "@/components/portfolio/portfolio-sentence";
import { ProposedPlaces } from "@/components/portfolio/proposed-places";
import { rankedColumns } from "@/components/portfolio/ranked-columns";
import { Ranking } from "@/components/portfolio/ranking";
import { SelectedBar } from "@/components/portfolio/selected-bar";
import { SetBudget } from "@/components/portfolio/set-budget";
import { ValueTable } from "@/components/portfolio/value-table";
import { ViewTabs } from "@/components/portfolio/view-tabs";
import { CountingAnew } from "@/components/shell/counting-anew";
import { PageFrame } from "@/components/shell/page-frame";
import { ExportMenu } from "@/components/ui/export-menu";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { quadrantNamesFor } from "@/components/use-cases/quadrant-mark";
import { AttentionTable, blockedReason } from "@/components/value/attention-table";
import { canEverywhere, hasReach } from "@/lib/domain/access/can";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { fromText } from "@/lib/domain/shared/from-text";
import { listProposedOverrides } from "@/lib/server/overrides/queries";
import { getMatrix } from "@/lib/server/portfolio/matrix";
import { GetPortfolio, getPortfolio } from "@/lib/server/portfolio/queries";
import { ask } from "@/lib/server/query";
import { countingAnew } from "@/lib/server/scoring-models/queries";
import { type Actor, currentActor } from "@/lib/server/session";
import { getAttention } from "@/lib/server/value/queries";
import { departmentChoices } from "../use-cases/choices";

export const metadata: Metadata = { title: "Portfolio" };

type Address = Record<string, string | string[] | undefined>;

export default async function PortfolioPage({ searchParams }: { searchParams: Promise<Address> }) {
  const actor = await currentActor();
  const address = await searchParams;
  const filter = filterIn(address);
  const part = partIn(address);
  const isNarrowed = filter.department.length + filter.stage.length > 0;
  const isMatrix = filter.view === "matrix";
  const [portfolio, departments, attention, proposed, matrix, counting] = await Promise.all([
    portfolioAt(actor, filter, part),
    departmentChoices(actor),
    ask(getAttention, actor, narrowing(filter)),
    hasReach(actor, "override:read") ? ask(listProposedOverrides, actor, {}) : { data: [] },
    isMatrix ? ask(getMatrix, actor, narrowing(filter)) : null,
    countingAnew(),
  ]);
  const line = budgetLineOf(portfolio);
  return (
    <PageFrame width="wide">
      <PageHeader
        title="Portfolio"
        lead={portfolioSentence(portfolio, line)}
        actions={
          <>
            {portfolio.ranking.length > 0 ? <ExportMenu href={rankingExportAddress(filter)} /> : null}
            {canEverywhere(actor, "cycle:edit") ? <SetBudget cycle={portfolio.cycle} /> : null}
          </>
        }
      />
      {counting ? (
        <div className="pb-6">
          <CountingAnew counting={counting} />
        </div>
      ) : null}
      <PortfolioFilters filter={filter} departments={departments} />
      <Figures portfolio={portfolio} filter={filter} />
      <ViewTabs view={filter.view} />
      <div className="pt-4">
        {matrix ? (
          <Section id="matrix" title="Matrix" lead="Open cases by what they promise and how hard they are.">
            <MatrixView
              whole={matrix}
              filter={filter}
              quadrantNames={quadrantNamesFor(actor)}
              hasMoney={canEverywhere(actor, "value:read")}
              mayOverride={canEverywhere(actor, "override:write")}
            />
          </Section>
        ) : (
          <Ranking
            portfolio={portfolio}
            line={line}
            filter={filter}
            part={part}
            mayMakeReady={canEverywhere(actor, "useCase:score")}
          />
        )}
        <SelectedBar />
      </div>
      <Section id="counts" title="Where the cases stand" lead="Each number leads to its rows.">
        <CountTables portfolio={portfolio} filter={filter} quadrantNames={quadrantNamesFor(actor)} />
      </Section>
      <ProposedPlaces proposed={proposed.data} />
      <Section id="blocked" title="Blocked" lead="Not to be funded until a reviewer of the area lifts it.">
        <AttentionTable
          caption="Blocked cases"
          found={attention.blocked}
          reasonOf={blockedReason}
          nothing="Nothing is blocked."
          rest={rowsBehind(filter, { attention: "blocked" })}
        />
      </Section>
      <Section
        id="unassigned"
        title="Without an owner"
        lead="Nobody has been named yet; the longest wait first."
      >
        <AttentionTable
          caption="Cases without an owner"
          found={attention.unassigned}
          nothing="Every case has an owner."
          rest={rowsBehind(filter, { attention: "unassigned" })}
        />
      </Section>
      <Section
        id="health"
        title="Metric health"
        lead="Cases approved or later by the colour of their metrics."
      >
        <HealthTable lines={attention.health} />
      </Section>
      {portfolio.totals.valueYear ? (
        <Section
          id="value"
          title="Value a year, as proposers estimate it"
          lead={`Likely values of ${isNarrowed ? "the open cases that match" : "open cases"}. Nobody has confirmed them; currencies are never added up.`}
        >
          <ValueTable totals={portfolio.totals} />
        </Section>
      ) : null}
    </PageFrame>
  );
}

const Filter = GetPortfolio.pick({ department: true, stage: true });

/** The filter in an address; what nobody knows of is left out. */
function filterIn({ department, stage, view, looks, columns }: Address): PortfolioFilter {
  const { data = {} } = Filter.safeParse(fromText(Filter, { department, stage }));
  return {
    department: data.department ?? [],
    stage: data.stage ?? [],
    view: view === "matrix" ? view : "list",
    looks: looks === "true",
    columns: (typeof columns === "string" ? [columns] : (columns ?? [])).slice(0, rankedColumns.length),
  };
}

function partIn({ rows, after }: Address): RankingPart {
  return { isLong: rows === "all", after: rows === "all" && typeof after === "string" ? after : null };
}

/** An address that names no place of ours shows the first rows. */
async function portfolioAt(actor: Actor, filter: PortfolioFilter, part: RankingPart) {
  try {
    return await ask(getPortfolio, actor, asked(filter, part));
  } catch (error) {
    if (!(error instanceof DomainError && error.code === "invalid")) throw error;
    return ask(getPortfolio, actor, asked(filter, { ...part, after: null }));
  }
}

function asked(filter: PortfolioFilter, { isLong, after }: RankingPart) {
  return {
    ...narrowing(filter),
    ...(after ? { cursor: after } : {}),
    ...(filter.looks ? { quickLook: true } : {}),
    // Beside the matrix the ranking tells how many are ranked and where the budget ends, no more.
    limit: filter.view === "matrix" ? 1 : isLong ? partSizes.long : partSizes.short,
  };
}

function narrowing({ department, stage }: PortfolioFilter) {
  return { ...(department.length > 0 ? { department } : {}), ...(stage.length > 0 ? { stage } : {}) };
}
