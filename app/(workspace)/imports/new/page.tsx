import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UploadForm } from "@/components/imports/upload-form";
import { PageFrame } from "@/components/shell/page-frame";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { canEverywhere } from "@/lib/domain/access/can";
import { listPresets } from "@/lib/server/imports/preset-queries";
import { ask } from "@/lib/server/query";
import { currentActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "Bring in a list" };

export default async function NewImportPage() {
  const actor = await currentActor();
  if (!canEverywhere(actor, "useCase:import")) notFound();
  const { builtIn, data } = await ask(listPresets, actor, {});
  return (
    <PageFrame>
      <PageHeader
        title="Bring in a list"
        lead="Upload it, say what its columns and words mean here, and see what it would do. Nothing is written before you say so."
        actions={<LinkButton href="/imports">All imports</LinkButton>}
      />
      <UploadForm builtIn={builtIn} saved={data.map(({ id, name }) => ({ id, name }))} />
    </PageFrame>
  );
}
