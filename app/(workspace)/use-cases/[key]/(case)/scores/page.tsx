import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HandOn } from "@/components/scoring/hand-on";
import { RemindAll } from "@/components/scoring/remind-all";
import { BlindPanel } from "@/components/use-cases/blind-panel";
import { CaseScores } from "@/components/use-cases/case-scores";
import { OverrideNote } from "@/components/use-cases/override-note";
import { quadrantNamesFor } from "@/components/use-cases/quadrant-mark";
import { canEverywhere } from "@/lib/domain/access/can";
import { criteriaOf } from "@/lib/domain/scoring/criteria";
import type { Actor } from "@/lib/server/session";
import { CaseDiscussion } from "../../case-discussion";
import { blindPanel, caseScores, caseView, loadCase } from "../../load-case";
import { type CasePageProps, oneOf } from "../../page-props";

export const metadata: Metadata = { title: "Scores" };

export default async function CaseScoresPage({ params, searchParams }: CasePageProps) {
  const [{ key }, { comments }] = await Promise.all([params, searchParams]);
  const { actor } = await loadCase(key);
  const [view, scores, panel] = await Promise.all([caseView(key), caseScores(key), blindPanel(key)]);
  if (!scores && !panel) notFound();
  return (
    <>
      {scores ? <OverrideNote {...scores.score} /> : null}
      {scores ? <CaseScores {...scores} rank={view.rank} quadrantNames={quadrantNamesFor(actor)} /> : null}
      {panel ? <BlindPanel panel={panel} now={new Date()} {...careBy(actor, view.key)} /> : null}
      {scores ? <CriterionThreads caseKey={key} threads={threadsOf(scores)} /> : null}
      <CaseDiscussion caseKey={key} section="scores" cursor={oneOf(comments)} />
    </>
  );
}

interface Thread {
  criterion: string;
  name: string;
}

/** The criteria on which the ratings lie apart, each with its own thread. */
function threadsOf({ score, model }: NonNullable<Awaited<ReturnType<typeof caseScores>>>): Thread[] {
  const named = criteriaOf(model);
  return score.criteria
    .filter(({ diverging }) => diverging)
    .map(({ criterion }) => ({
      criterion,
      name: named.find(({ key }) => key === criterion)?.name ?? criterion,
    }));
}

function CriterionThreads({ caseKey, threads }: { caseKey: string; threads: readonly Thread[] }) {
  return threads.map(({ criterion, name }) => (
    <CaseDiscussion
      key={criterion}
      caseKey={caseKey}
      section={`scores:${criterion}`}
      heading={{ id: `thread-${criterion}`, title: `To discuss: ${name}`, about: name.toLowerCase() }}
    />
  ));
}

/** What a lead can do about a panel that is at work. */
function careBy(actor: Actor, caseKey: string) {
  if (!canEverywhere(actor, "useCase:score")) return {};
  return {
    actions: <RemindAll cases={[caseKey]}>Remind who is late</RemindAll>,
    careFor: (person: { id: string; name: string }) => <HandOn caseKey={caseKey} from={person} />,
  };
}
