import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AnchorLegend } from "@/components/scoring/anchor-legend";
import { QuickLookFilter } from "@/components/scoring/quick-look-filter";
import { QuickLookGrid } from "@/components/scoring/quick-look-grid";
import { ScoringTabs } from "@/components/scoring/scoring-tabs";
import { PageFrame } from "@/components/shell/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { canEverywhere, hasReach } from "@/lib/domain/access/can";
import type { ScoringModel } from "@/lib/domain/scoring/scoring-model";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { formatCount } from "@/lib/format/words";
import { listDepartments } from "@/lib/server/departments/queries";
import { getCycle } from "@/lib/server/portfolio/queries";
import { ask } from "@/lib/server/query";
import { getScoringModel } from "@/lib/server/scoring/queries";
import { listQuickLooks } from "@/lib/server/scoring/quick-look-grid";
import { type Actor, currentActor } from "@/lib/server/session";
import { openTabs } from "../open-tabs";

export const metadata: Metadata = { title: "Quick look" };

type Asked = Partial<Record<"criterion" | "department" | "stage" | "cursor", string | undefined>>;
type QuickLookPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const ROWS = 60;

export default async function QuickLookPage({ searchParams }: QuickLookPageProps) {
  const actor = await currentActor();
  if (!hasReach(actor, "quickLook:write")) notFound();
  const asked = textsOf(await searchParams);
  const { scoringModel: version } = await ask(getCycle, actor, {}, "current");
  const [model, page, departments] = await Promise.all([
    ask(getScoringModel, actor, { version }),
    pageFor(actor, asked),
    canEverywhere(actor, "quickLook:write") ? ask(listDepartments, actor, { limit: 200 }) : { data: [] },
  ]);
  const criteria = criteriaOf(model);
  const criterion = criteria.find(({ key }) => key === asked.criterion) ?? criteria[0];
  if (!criterion) notFound();
  const hrefFor = (part: Asked) => addressOf({ ...asked, cursor: undefined, ...part });
  const { total, next } = page.page;
  return (
    <PageFrame width="wide">
      <PageHeader
        title="Quick look"
        lead="One criterion down the list, a digit a case. It orders what no panel has rated yet: always drawn hollow, never funded on, and out of sight while a panel rates."
      />
      <ScoringTabs open={openTabs(actor)} current="/scoring/quick-look" />
      <LinkTabs
        label="Criteria"
        tabs={criteria.map(({ key, name }) => ({
          href: hrefFor({ criterion: key, cursor: asked.cursor }),
          label: name,
        }))}
        current={hrefFor({ criterion: criterion.key, cursor: asked.cursor })}
      />
      <div className="pt-5">
        <AnchorLegend question={criterion.question} anchors={criterion.anchors} />
        <QuickLookFilter
          criterion={criterion.key}
          departments={departments.data.map(({ code, name }) => ({ code, name }))}
          department={asked.department ?? ""}
          stage={asked.stage ?? ""}
        />
        {page.data.length > 0 ? (
          <QuickLookGrid
            key={`${criterion.key} ${addressOf(asked)}`}
            rows={page.data}
            criterion={criterion}
          />
        ) : (
          <Nothing />
        )}
        {next || asked.cursor ? (
          <Pagination
            summary={total === null ? "More than 1,000 cases" : formatCount(total, "case")}
            previousHref={asked.cursor ? hrefFor({}) : undefined}
            nextHref={next ? hrefFor({ cursor: next }) : undefined}
          />
        ) : null}
      </div>
    </PageFrame>
  );
}

async function pageFor(actor: Actor, { department, stage, cursor }: Asked) {
  const given = Object.entries({ department, stage, cursor }).filter(([, text]) => text !== undefined);
  try {
    return await ask(listQuickLooks, actor, { ...Object.fromEntries(given), limit: ROWS });
  } catch (error) {
    // An address that somebody cut short shows the list from its beginning.
    if (!(error instanceof DomainError) || error.code !== "invalid") throw error;
    return ask(listQuickLooks, actor, { limit: ROWS });
  }
}

function criteriaOf({ axes, currency }: ScoringModel) {
  return (["impact", "feasibility"] as const).flatMap((axis) =>
    axes[axis].map(({ key, name, question, anchors, boundsMinor }) => ({
      key,
      name,
      question: boundsMinor ? `${question}, in ${currency}` : question,
      anchors: [...anchors],
    })),
  );
}

function textsOf(given: Record<string, string | string[] | undefined>): Asked {
  const names = ["criterion", "department", "stage", "cursor"] as const;
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = given[name];
      return typeof value === "string" && value !== "" ? [[name, value]] : [];
    }),
  );
}

function addressOf(asked: Record<string, string | undefined>): string {
  const given = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `/scoring/quick-look?${new URLSearchParams(given as [string, string][])}`;
}

function Nothing() {
  return (
    <EmptyState
      title="No case here takes a quick look."
      action={<LinkButton href="/use-cases">Look through the use cases</LinkButton>}
    >
      <p>
        Cases that are submitted or in triage stand here, unless they are your own. For example: after a list
        of 160 cases was brought in, a quarter of an hour gives them a first order.
      </p>
    </EmptyState>
  );
}
