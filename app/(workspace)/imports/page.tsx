import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportList } from "@/components/imports/import-list";
import { ImportSteps } from "@/components/imports/import-steps";
import { PageFrame } from "@/components/shell/page-frame";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { canEverywhere } from "@/lib/domain/access/can";
import { usFederal2024 } from "@/lib/domain/imports/us-federal-2024";
import { listImports } from "@/lib/server/imports/queries";
import { ask } from "@/lib/server/query";
import { currentActor } from "@/lib/server/session";
import { reportNames } from "./report-names";

export const metadata: Metadata = { title: "Bring in a list" };

export default async function ImportsPage() {
  const actor = await currentActor();
  if (!canEverywhere(actor, "useCase:import")) notFound();
  const { data: imports } = await ask(listImports, actor, {});
  return (
    <PageFrame>
      <PageHeader
        title="Bring in a list"
        lead="An inventory that exists already becomes use cases, row by row. You see what a file would do before anything is written."
      />
      <ImportSteps presets={[{ value: usFederal2024.id, label: usFederal2024.name }]} names={reportNames} />
      <div className="pt-8">
        <Section id="earlier" title="Earlier imports">
          <ImportList imports={imports} />
        </Section>
      </div>
    </PageFrame>
  );
}
