import type { Metadata } from "next";
import { budgetLineOf } from "@/components/portfolio/budget-line";
import { CountTables } from "@/components/portfolio/count-tables";
import { Figures } from "@/components/portfolio/figures";
import type { PortfolioFilter } from "@/components/portfolio/portfolio-address";
import { PortfolioFilters } from "@/components/portfolio/portfolio-filters";
import { portfolioSentence } from "@/components/portfolio/portfolio-sentence";
import { Ranking } from "@/components/portfolio/ranking";
import { SetBudget } from "@/components/portfolio/set-budget";
import { ValueTable } from "@/components/portfolio/value-table";
import { PageFrame } from "@/components/shell/page-frame";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { quadrantNamesFor } from "@/components/use-cases/quadrant-mark";
import { canEverywhere } from "@/lib/domain/access/can";
import { fromText } from "@/lib/domain/shared/from-text";
import { GetPortfolio, getPortfolio } from "@/lib/server/portfolio/queries";
import { ask } from "@/lib/server/query";
import { currentActor } from "@/lib/server/session";
import { departmentChoices } from "../use-cases/choices";

export const metadata: Metadata = { title: "Portfolio" };

type Address = Record<string, string | string[] | undefined>;

export default async function PortfolioPage({ searchParams }: { searchParams: Promise<Address> }) {
  const actor = await currentActor();
  const filter = filterIn(await searchParams);
  const { department, stage } = filter;
  const isNarrowed = department.length + stage.length > 0;
  const [whole, narrowed, departments] = await Promise.all([
    ask(getPortfolio, actor, {}),
    isNarrowed ? ask(getPortfolio, actor, asked(filter)) : null,
    departmentChoices(actor),
  ]);
  // The budget is spent down the whole ranking, so that a narrowed list shows the places that its cases have there.
  const places = new Map(whole.ranking.map(({ key, cutLine }) => [key, cutLine]));
  const portfolio = narrowed ?? whole;
  const ranking = portfolio.ranking.map((row) => ({ ...row, cutLine: places.get(row.key) ?? null }));
  const line = budgetLineOf(whole);
  return (
    <PageFrame width="wide">
      <PageHeader
        title="Portfolio"
        lead={portfolioSentence(portfolio, line)}
        actions={canEverywhere(actor, "cycle:edit") ? <SetBudget cycle={whole.cycle} /> : null}
      />
      <PortfolioFilters filter={filter} departments={departments} />
      <Figures portfolio={portfolio} filter={filter} />
      <Ranking
        ranking={ranking}
        line={line}
        filter={filter}
        mayMakeReady={canEverywhere(actor, "useCase:score")}
      />
      <Section id="counts" title="Where the cases stand" lead="Each number leads to its rows.">
        <CountTables portfolio={portfolio} filter={filter} quadrantNames={quadrantNamesFor(actor)} />
      </Section>
      {whole.totals.valueYear && !isNarrowed ? (
        <Section
          id="value"
          title="Value a year, as proposers estimate it"
          lead="Likely values of open cases. Nobody has confirmed them; currencies are never added up."
        >
          <ValueTable totals={whole.totals} />
        </Section>
      ) : null}
    </PageFrame>
  );
}

const Filter = GetPortfolio.pick({ department: true, stage: true });

/** The filter in an address; what nobody knows of is left out. */
function filterIn({ department, stage, rows }: Address): PortfolioFilter {
  const { data = {} } = Filter.safeParse(fromText(Filter, { department, stage }));
  return { department: data.department ?? [], stage: data.stage ?? [], isWhole: rows === "all" };
}

function asked({ department, stage }: PortfolioFilter) {
  return { ...(department.length > 0 ? { department } : {}), ...(stage.length > 0 ? { stage } : {}) };
}
