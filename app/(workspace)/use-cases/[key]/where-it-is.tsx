import { actionsFor, canEdit } from "@/components/use-cases/actions-for";
import { ProgressStrip } from "@/components/use-cases/progress-strip";
import { StaleNotice } from "@/components/use-cases/stale-notice";
import { progressOf } from "@/lib/server/intake/progress";
import { caseView, type loadCase } from "./load-case";

/** Where this case stands, for whoever reads it. */
export async function WhereItIs({ actor, row, standing }: Awaited<ReturnType<typeof loadCase>>) {
  const asking = { rights: actor, standing, useCase: row };
  const actions = actionsFor(asking);
  const [progress, { stale }] = await Promise.all([progressOf(actor, row), caseView(row.id)]);
  return (
    <>
      <ProgressStrip
        progress={progress}
        canSubmit={actions.includes("submit") && canEdit(asking)}
        awaitsMySponsorship={actions.includes("acceptSponsorship")}
      />
      <StaleNotice stale={stale} />
    </>
  );
}
