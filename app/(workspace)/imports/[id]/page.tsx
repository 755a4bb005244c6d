import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportOutcome } from "@/components/imports/import-outcome";
import { ImportProgress } from "@/components/imports/import-progress";
import { stepIn } from "@/components/imports/wizard-address";
import { PageFrame } from "@/components/shell/page-frame";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { canEverywhere } from "@/lib/domain/access/can";
import { formatDateTime } from "@/lib/format/date";
import { getImport } from "@/lib/server/imports/queries";
import type { ImportView } from "@/lib/server/imports/rows";
import { ask, orNull } from "@/lib/server/query";
import { type Actor, currentActor } from "@/lib/server/session";
import { reportNames } from "../report-names";
import { WizardPage } from "./wizard-page";

export const metadata: Metadata = { title: "Import" };

type ImportPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ImportPage({ params, searchParams }: ImportPageProps) {
  const actor = await currentActor();
  const view = await findImport(actor, (await params).id);
  if (!view) notFound();
  const step = stepIn((await searchParams).step);
  const { fileName, source, sha256 } = view;
  return (
    <PageFrame width={view.state === "uploaded" ? "wide" : "page"}>
      <PageHeader
        eyebrow={source}
        title={fileName}
        lead={leadOf(view)}
        facts={
          view.state === "uploaded" ? undefined : (
            <span className="font-mono text-xs [overflow-wrap:anywhere] text-ink-2">SHA-256 {sha256}</span>
          )
        }
        actions={<LinkButton href="/imports">All imports</LinkButton>}
      />
      {view.state === "uploaded" ? (
        <WizardPage actor={actor} view={view} step={step} />
      ) : (
        <Later view={view} />
      )}
    </PageFrame>
  );
}

function Later({ view }: { view: ImportView }) {
  const { state, job } = view;
  if (job && (state === "importing" || state === "undoing")) {
    const { id, done, total, cancelling, interrupted, state: jobState } = job;
    return (
      <ImportProgress
        key={id}
        job={{ id, done, total, cancelling, interrupted, state: jobState }}
        verb={state === "importing" ? "written" : "taken back"}
        mayCancel
      />
    );
  }
  return <ImportOutcome view={view} names={reportNames} />;
}

function leadOf({ state, at, by, job }: ImportView): string {
  const when = `${formatDateTime(at)} UTC`;
  if (state === "uploaded") return `Uploaded by ${by} on ${when}. Nothing is written yet.`;
  if (state === "importing")
    return `Being written for ${by}${job?.startedAt ? "" : ", as soon as it is its turn"}.`;
  if (state === "undoing") return "Being taken back.";
  return `Brought in by ${by} on ${when}.`;
}

async function findImport(actor: Actor, id: string): Promise<ImportView | null> {
  if (!canEverywhere(actor, "useCase:import")) return null;
  return orNull(ask(getImport, actor, {}, id));
}
