import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { PageFrame } from "@/components/shell/page-frame";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { IntakeForm } from "@/components/use-cases/intake/intake-form";
import { hasReach } from "@/lib/domain/access/can";
import { TemplateId } from "@/lib/domain/intake/answers";
import { listReviewers } from "@/lib/server/intake/queries";
import { currentActor } from "@/lib/server/session";
import { keyOf } from "@/lib/server/use-cases/rows";
import { findCase } from "../[key]/load-case";
import { departmentChoices } from "../choices";
import { intakeOf } from "../intake";

export const metadata: Metadata = { title: "Propose a use case" };

type ProposePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ProposePage({ searchParams }: ProposePageProps) {
  const actor = await currentActor();
  const { template, draft } = await searchParams;
  if (!hasReach(actor, "useCase:create")) return <NoProposer />;
  const [departments, reviewers] = await Promise.all([departmentChoices(actor), listReviewers(actor)]);
  const found = typeof draft === "string" ? ((await findCase(draft)) ?? notFound()) : null;
  const kept = found ? await intakeOf(found) : null;
  if (found && !kept?.isOpenDraft) redirect(`/use-cases/${keyOf(found.row.number)}`);
  const started = TemplateId.safeParse(template);
  return (
    <IntakeForm
      held={null}
      people={[]}
      metrics={[]}
      visit={null}
      question={null}
      currency="EUR"
      isOpenDraft
      canSubmit
      isProposal
      template={started.success ? started.data : null}
      {...kept}
      department={departments.find(({ id }) => id === actor.departmentId)?.value ?? ""}
      departments={departments}
      reviewers={reviewers}
    />
  );
}

function NoProposer() {
  return (
    <PageFrame width="form">
      <PageHeader title="Propose a use case" />
      <Notice
        title="Proposing needs the role of a proposer"
        actions={<LinkButton href="/use-cases">All use cases</LinkButton>}
      >
        <p>An admin can give it to you. Until then you can read every case that is not confidential.</p>
      </Notice>
    </PageFrame>
  );
}
