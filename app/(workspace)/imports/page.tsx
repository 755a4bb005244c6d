import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportList } from "@/components/imports/import-list";
import { PresetTable } from "@/components/imports/preset-table";
import { RunningImports } from "@/components/imports/running-imports";
import { PageFrame } from "@/components/shell/page-frame";
import { ExportMenu } from "@/components/ui/export-menu";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { canEverywhere } from "@/lib/domain/access/can";
import { listPresets } from "@/lib/server/imports/preset-queries";
import { listImports } from "@/lib/server/imports/queries";
import { ask } from "@/lib/server/query";
import { currentActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "Imports" };

export default async function ImportsPage() {
  const actor = await currentActor();
  if (!canEverywhere(actor, "useCase:import")) notFound();
  const [{ data: imports }, { data: presets }] = await Promise.all([
    ask(listImports, actor, {}),
    ask(listPresets, actor, {}),
  ]);
  return (
    <PageFrame>
      <PageHeader
        title="Imports"
        lead="An inventory that exists already becomes use cases, row by row. You see what a file would do before anything is written."
        actions={
          <LinkButton href="/imports/new" variant="primary">
            Bring in a list
          </LinkButton>
        }
      />
      <RunningImports imports={imports} />
      <Section
        id="past"
        title="What was brought in"
        actions={imports.length > 0 ? <ExportMenu href="/api/v1/imports/export" /> : null}
      >
        <ImportList imports={imports} />
      </Section>
      {presets.length > 0 ? (
        <Section
          id="presets"
          title="Saved presets"
          lead="How lists of one kind are read. Choose one when you bring in the next."
        >
          <PresetTable presets={presets.map(({ mapping: _, ...preset }) => preset)} />
        </Section>
      ) : null}
    </PageFrame>
  );
}
