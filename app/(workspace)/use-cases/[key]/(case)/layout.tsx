import type { Metadata } from "next";
import type { ReactNode } from "react";
import { MainAndSide, PageFrame } from "@/components/shell/page-frame";
import { actionsFor } from "@/components/use-cases/actions-for";
import { CaseEditing } from "@/components/use-cases/case-editing";
import { CaseFacts } from "@/components/use-cases/case-facts";
import { CaseHeader } from "@/components/use-cases/case-header";
import { CaseTabs } from "@/components/use-cases/case-tabs";
import { factsOf } from "@/components/use-cases/facts-of";
import { tabsOf } from "@/components/use-cases/tabs-of";
import { can, canEverywhere } from "@/lib/domain/access/can";
import { areaNames } from "@/lib/domain/access/role-names";
import type { ReviewArea } from "@/lib/domain/access/roles";
import { waitingOn } from "@/lib/domain/lifecycle/waiting-on";
import { departmentChoices } from "../../choices";
import {
  blindPanel,
  caseBlockers,
  caseFollowing,
  caseMetrics,
  caseView,
  findCase,
  loadCase,
  mergedIntoCase,
  whyNotReveal,
} from "../load-case";
import { WhereItIs } from "../where-it-is";

type CaseLayoutProps = { params: Promise<{ key: string }>; children: ReactNode };

export async function generateMetadata({ params }: CaseLayoutProps): Promise<Metadata> {
  const found = await findCase((await params).key);
  const title = found ? `${found.row.title.slice(0, 100)}` : "Not found";
  return { title: { default: title, template: `%s · ${title} · Tunefolio` } };
}

/** The frame that all parts of a case share: its header, the way to its parts, and its facts at the side. */
export default async function CaseLayout({ params, children }: CaseLayoutProps) {
  const { key } = await params;
  const { actor, row, standing } = await loadCase(key);
  const [view, panel, blockers, { data: metrics }, following, mergedInto] = await Promise.all([
    caseView(key),
    blindPanel(key),
    caseBlockers(key),
    caseMetrics(key),
    caseFollowing(key),
    mergedIntoCase(key),
  ]);
  const today = new Date().toISOString().slice(0, 10);
  const asking = { rights: actor, standing, useCase: row };
  const reveal = await whyNotReveal(actor, row, panel, today);
  const facts = factsOf({ rights: actor, standing, row, view, metrics, whyNotReveal: reveal, today });
  const sits = panel?.seats.some(({ person }) => person.id === actor.personId) ?? false;
  const openAreas = blockers.flatMap(({ area, liftedAt }) => (liftedAt === null ? [area] : []));
  const holder = waitingOn({
    stage: row.stage,
    openAreas: [...new Set(openAreas)].map((area) => areaNames[area as ReviewArea] ?? area),
    proposer: view.proposer?.name ?? null,
    delivery: view.delivery.map(({ name }) => name),
    benefitOwner: view.benefitOwner?.name ?? null,
  });
  const tabs = tabsOf({
    view,
    metrics: metrics.length,
    hasPanel: panel !== null,
    isRevealed: row.revealedAt !== null,
    mayEdit: can(actor, "useCase:edit", standing),
    mayMeasure: can(actor, "metric:write", standing),
  });
  return (
    <PageFrame>
      <CaseEditing
        useCaseKey={view.key}
        version={view.version}
        departments={facts.canEdit ? await departmentChoices(actor) : []}
        canEdit={facts.canEdit}
      >
        <CaseHeader
          useCase={view}
          actions={actionsFor(asking)}
          facts={facts}
          isRater={sits && row.stage === "scoring" && !standing.own}
          mergedInto={mergedInto}
          following={following}
          holder={holder}
          now={new Date()}
        />
        <WhereItIs actor={actor} row={row} standing={standing} />
        <CaseTabs address={`/use-cases/${key}`} tabs={tabs} />
        <MainAndSide
          sideLabel="Facts"
          side={<CaseFacts useCase={view} importHref={importHref(actor, row.importId)} />}
        >
          {children}
        </MainAndSide>
      </CaseEditing>
    </PageFrame>
  );
}

function importHref(actor: Parameters<typeof canEverywhere>[0], importId: string | null): string | undefined {
  return importId && canEverywhere(actor, "useCase:import") ? `/imports/${importId}` : undefined;
}
