import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/shell/page-frame";
import { AppLink } from "@/components/ui/app-link";
import { ExportMenu } from "@/components/ui/export-menu";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { FigureRows } from "@/components/value/report/figure-rows";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { type Figure, figures } from "@/lib/domain/value/figure";
import { totalOf } from "@/lib/domain/value/inks";
import { formatDate } from "@/lib/format/date";
import { formatMoney } from "@/lib/format/money";
import { splitNote } from "@/lib/format/value/amounts";
import { figureFormulas, figureNames } from "@/lib/format/value/names";
import { formatCount } from "@/lib/format/words";
import { currentActorWho } from "@/lib/server/people/page-rights";
import { ask } from "@/lib/server/query";
import { listReportCases } from "@/lib/server/value/case-rows";

export const metadata: Metadata = { title: "Behind a figure" };

type RowsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What a figure of the value page is the sum of: its formula, its source and every row. */
export default async function RowsPage({ searchParams }: RowsPageProps) {
  const actor = await currentActorWho("value:readAll");
  const { figure: asked, period, cursor } = await searchParams;
  const figure = figures.find((one) => one === asked) ?? ("came" satisfies Figure);
  const name = typeof period === "string" ? period : "latest";
  const found = await ask(
    listReportCases,
    actor,
    { figure, ...(typeof cursor === "string" ? { cursor } : {}) },
    name,
  ).catch(nothingThere);
  if (!found) notFound();
  const { currency, sum, data, page } = found;
  const here = `/value/rows?figure=${figure}&period=${found.period.name}`;
  return (
    <PageFrame width="wide">
      <PageHeader
        eyebrow={
          <AppLink href={`/value?period=${found.period.name}`} className="text-link">
            Value, {found.period.name}
          </AppLink>
        }
        title={figureNames[figure]}
        lead={`${formatMoney({ amountMinor: totalOf(sum), currency })} at ${formatDate(found.period.on)}: ${splitNote(sum, currency).toLowerCase().replaceAll(currency.toLowerCase(), currency)}.`}
        actions={
          <ExportMenu href={`/api/v1/value/report/${found.period.name}/cases/export?figure=${figure}`} />
        }
      />
      <dl className="grid max-w-measure gap-2 pb-6">
        <div>
          <dt className="text-sm text-ink-2">How it is counted</dt>
          <dd>{figureFormulas[figure]}</dd>
        </div>
        <div>
          <dt className="text-sm text-ink-2">Where it comes from</dt>
          <dd>
            Business cases and books of the cases,{" "}
            {found.period.state === "closed" ? "closed" : "not closed yet"};{" "}
            {found.lastConfirmedAt
              ? `finance last confirmed something on ${formatDate(found.lastConfirmedAt)}`
              : "finance has confirmed nothing yet"}
            .
          </dd>
        </div>
      </dl>
      <FigureRows found={found} caption={figureNames[figure]} />
      <Pagination
        summary={formatCount(page.total ?? data.length, "case")}
        {...(cursor ? { previousHref: here } : {})}
        {...(page.next ? { nextHref: `${here}&cursor=${page.next}` } : {})}
      />
    </PageFrame>
  );
}

function nothingThere(error: unknown): null {
  if (error instanceof DomainError && ["notFound", "invalid"].includes(error.code)) return null;
  throw error;
}
