import { CaseProblem } from "@/components/use-cases/case-problem";
import { DeskHeading, DeskReadyList, DeskRisk } from "@/components/use-cases/triage/case-on-desk";
import { DeskActions } from "@/components/use-cases/triage/desk-actions";
import { DeskSimilar } from "@/components/use-cases/triage/desk-similar";
import { ask } from "@/lib/server/query";
import { listLikenesses, listSimilarCases } from "@/lib/server/similar/queries";
import { caseView, loadCase } from "../use-cases/[key]/load-case";
import type { deskOf } from "./desk-of";

type CaseOnDeskProps = {
  caseKey: string;
  desk: Awaited<ReturnType<typeof deskOf>>;
  waitingSince: Date;
  now: Date;
};

/** All that a first look needs on one page: what is missing, what looks like it, what it may do harm with. */
export async function CaseOnDesk({ caseKey, desk, waitingSince, now }: CaseOnDeskProps) {
  const { actor, row } = await loadCase(caseKey);
  const { facts, actions, ready } = desk;
  const [view, similar, likenesses] = await Promise.all([
    caseView(caseKey),
    ask(listSimilarCases, actor, {}, row.id),
    ask(listLikenesses, actor, {}, row.id),
  ]);
  const { key, title, problem } = view;
  return (
    <article aria-label={`${key} ${title}`}>
      <DeskHeading useCase={view} waitingSince={waitingSince} now={now} />
      <div className="pb-6">
        <DeskActions useCaseKey={key} actions={actions} />
      </div>
      <DeskReadyList items={ready} editHref={facts.canEdit ? `/use-cases/${key}/edit` : null} />
      <DeskSimilar
        key={key}
        own={{ key, title, problem }}
        cases={similar.data}
        likenesses={likenesses.data}
        canMerge={actions.includes("merge")}
      />
      <DeskRisk answers={view.riskAnswers} />
      <CaseProblem useCase={view} />
    </article>
  );
}
