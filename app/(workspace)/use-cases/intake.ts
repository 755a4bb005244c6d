import { actionsFor, canEdit } from "@/components/use-cases/actions-for";
import { answersOf } from "@/components/use-cases/intake/answers-of-case";
import type { Money } from "@/lib/domain/shared/money";
import { openVisit } from "@/lib/server/intake/queries";
import { listMetrics } from "@/lib/server/metrics/queries";
import { ask } from "@/lib/server/query";
import { getUseCase } from "@/lib/server/use-cases/queries";
import type { loadCase } from "./[key]/load-case";

/** What the form needs of a case that is there already; null where this reader cannot edit it now. */
export async function intakeOf({ actor, row, standing }: Awaited<ReturnType<typeof loadCase>>) {
  const asking = { rights: actor, standing, useCase: row };
  if (!canEdit(asking)) return null;
  const [useCase, metrics, visit] = await Promise.all([
    ask(getUseCase, actor, {}, row.id),
    ask(listMetrics, actor, {}, row.id),
    openVisit(actor, row.id),
  ]);
  const { key, version, owner, sponsor, question, stage } = useCase;
  const canSubmit = actionsFor(asking).includes("submit");
  return {
    held: { key, version, answers: answersOf(useCase) },
    people: [owner, sponsor].filter((person) => person !== null),
    metrics: metrics.data,
    visit,
    question: canSubmit && stage === "returned" ? question : null,
    currency: (row.currency ?? "EUR") as Money["currency"],
    isOpenDraft: stage === "draft" || stage === "returned",
    canSubmit,
    template: null,
    isProposal: false,
  };
}
