import { liftBlocker, raiseBlocker } from "@/lib/server/blockers/commands";
import type { AnyCommand, Call } from "@/lib/server/command";
import { database } from "@/lib/server/db";
import { decideUseCase } from "@/lib/server/decisions/commands";
import { moveOn, returnUseCase, submitUseCase } from "@/lib/server/lifecycle/commands";
import { rateUseCase, revealScores } from "@/lib/server/scoring/commands";
import { startScoring } from "@/lib/server/scoring/start-scoring";
import { acceptSponsorship, editUseCase, openConfidential } from "@/lib/server/use-cases/commands";
import { decisionOf, moveOf, startScoringOf } from "@/prisma/seed/sample-inputs";
import type { PersonKey, SampleRatings, SampleStep } from "@/prisma/seed/sample-shape";

/** A sample case on its way through the app. */
export interface Replayed {
  id: string;
  key: string;
  /** Who has a sheet already: the next one says which version it replaces. */
  rated: Set<PersonKey>;
  doAs(person: PersonKey, command: AnyCommand, call: Call): Promise<unknown>;
}

type Later = Exclude<SampleStep, { step: "create" }>;
type Sheet = { ratings: SampleRatings; submit: boolean };

/** Does one step of a sample case, as the person who did it, through the command of the app. */
export async function replayStep(
  useCase: Replayed,
  step: Later,
  { today, into }: { today: Date; into: string | undefined },
): Promise<void> {
  const does = (command: AnyCommand, input: unknown) =>
    useCase.doAs(step.by, command, { target: useCase.id, input });
  switch (step.step) {
    case "submit":
      return void (await does(submitUseCase, {}));
    case "sponsorAccepts":
      return void (await does(acceptSponsorship, {}));
    case "acceptForTriage":
      return void (await does(moveOn, { verb: "acceptForTriage" }));
    case "return":
      return void (await does(returnUseCase, { question: step.question }));
    case "reroute":
      return void (await useCase.doAs(step.by, editUseCase, {
        target: useCase.id,
        input: { route: step.route },
        ifMatch: null,
      }));
    case "startScoring":
      return void (await does(startScoring, startScoringOf(step, today)));
    case "rate":
      return rate(useCase, step.by, step);
    case "rateAgain":
      return rate(useCase, step.by, { ratings: step.ratings, submit: true });
    case "reveal":
      return void (await does(revealScores, step.reason ? { reason: step.reason } : {}));
    case "raiseBlocker":
      return void (await does(raiseBlocker, { kind: step.kind, area: step.area, reason: step.reason }));
    case "liftBlocker":
      return liftOldest(useCase, step.by, step.reason);
    case "openConfidential":
      return void (await does(openConfidential, { reason: step.reason }));
    case "decide":
      return void (await does(decideUseCase, decisionOf(step, today, into)));
    case "move":
      return void (await does(moveOn, moveOf(step, today)));
  }
}

async function rate(useCase: Replayed, by: PersonKey, { ratings, submit }: Sheet): Promise<void> {
  const sheet = Object.entries(ratings).map(([criterion, [value, evidence]]) => ({
    criterion,
    value,
    ...(evidence === undefined ? {} : { evidence }),
  }));
  const precondition = useCase.rated.has(by) ? { ifMatch: null } : { ifNoneMatch: true };
  await useCase.doAs(by, rateUseCase, {
    target: useCase.id,
    input: { ratings: sheet, submit },
    ...precondition,
  });
  useCase.rated.add(by);
}

async function liftOldest({ id, doAs }: Replayed, by: PersonKey, reason: string): Promise<void> {
  const blocker = await database().blocker.findFirst({
    where: { useCaseId: id, liftedAt: null },
    orderBy: { raisedAt: "asc" },
  });
  await doAs(by, liftBlocker, { target: blocker?.id ?? "", input: { reason } });
}
