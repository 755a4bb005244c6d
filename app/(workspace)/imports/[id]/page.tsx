import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportReport } from "@/components/imports/import-report";
import type { Report } from "@/components/imports/report-view";
import { PageFrame } from "@/components/shell/page-frame";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { canEverywhere } from "@/lib/domain/access/can";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { formatDateTime } from "@/lib/format/date";
import { getImport } from "@/lib/server/imports/queries";
import { ask } from "@/lib/server/query";
import { type Actor, currentActor } from "@/lib/server/session";
import { reportNames } from "../report-names";

export const metadata: Metadata = { title: "Report of an import" };

export default async function ImportPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const found = await findImport(actor, (await params).id);
  if (!found) notFound();
  const { fileName, preset, sha256, at, report } = found;
  return (
    <PageFrame>
      <PageHeader
        eyebrow={preset}
        title={fileName}
        lead={`Brought in on ${formatDateTime(at)} UTC.`}
        facts={
          <span className="font-mono text-xs [overflow-wrap:anywhere] text-ink-2">SHA-256 {sha256}</span>
        }
        actions={
          <>
            <LinkButton href="/use-cases">Show the use cases</LinkButton>
            <LinkButton href="/imports">All imports</LinkButton>
          </>
        }
      />
      <ImportReport report={report as unknown as Report} names={reportNames} isDone />
    </PageFrame>
  );
}

async function findImport(actor: Actor, id: string) {
  if (!canEverywhere(actor, "useCase:import")) return null;
  try {
    return await ask(getImport, actor, {}, id);
  } catch (error) {
    if (error instanceof DomainError && error.code === "notFound") return null;
    throw error;
  }
}
