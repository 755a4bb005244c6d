import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/shell/page-frame";
import { PageHeader } from "@/components/ui/page-header";
import { IntakeNumbersTable } from "@/components/use-cases/intake/intake-numbers";
import { intakeSentence } from "@/components/use-cases/intake/intake-sentence";
import { canEverywhere } from "@/lib/domain/access/can";
import { getIntakeStatistics } from "@/lib/server/intake/queries";
import { ask } from "@/lib/server/query";
import { currentActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "How proposing goes" };

export default async function IntakePage() {
  const actor = await currentActor();
  if (!canEverywhere(actor, "intake:read")) notFound();
  const numbers = await ask(getIntakeStatistics, actor, {});
  return (
    <PageFrame width="form">
      <PageHeader title="How proposing goes" lead={intakeSentence(numbers)} />
      <IntakeNumbersTable numbers={numbers} />
    </PageFrame>
  );
}
