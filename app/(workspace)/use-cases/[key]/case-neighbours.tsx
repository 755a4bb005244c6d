import { canEdit } from "@/components/use-cases/actions-for";
import { CaseSimilar } from "@/components/use-cases/case-similar";
import { CoSponsoring } from "@/components/use-cases/co-sponsoring";
import { MergedCases } from "@/components/use-cases/merged-cases";
import { can } from "@/lib/domain/access/can";
import { isOpen, type Stage } from "@/lib/domain/use-cases/stage";
import { listMergedCases } from "@/lib/server/lifecycle/queries";
import { ask } from "@/lib/server/query";
import { listLikenesses, listSimilarCases } from "@/lib/server/similar/queries";
import { keyOf } from "@/lib/server/use-cases/rows";
import { loadCase } from "./load-case";

/** As long as a case is only coming in, its people can still join another instead. */
const comingIn: ReadonlySet<Stage> = new Set(["draft", "returned", "submitted", "triage"]);

/** How a case stands to others: what looks like it, what was merged into it, and who else wants it. */
export async function CaseNeighbours({ caseKey }: { caseKey: string }) {
  const { actor, row, standing } = await loadCase(caseKey);
  const mayEdit = canEdit({ rights: actor, standing, useCase: row });
  const [merged, similar, likenesses] = await Promise.all([
    ask(listMergedCases, actor, {}, row.id),
    mayEdit && comingIn.has(row.stage) ? ask(listSimilarCases, actor, {}, row.id) : { data: [] },
    mayEdit && comingIn.has(row.stage) ? ask(listLikenesses, actor, {}, row.id) : { data: [] },
  ]);
  const key = keyOf(row.number);
  return (
    <>
      <MergedCases cases={merged.data} />
      <CaseSimilar
        own={{ key, title: row.title, problem: row.problem }}
        cases={similar.data}
        likenesses={likenesses.data}
        canAnswer={mayEdit}
      />
      {isOpen(row.stage) && !standing.own && can(actor, "useCase:join", standing) ? (
        <CoSponsoring useCaseKey={key} isJoined={row.coSponsorIds.includes(actor.personId)} />
      ) : null}
    </>
  );
}
