import type { Metadata } from "next";
import { PageFrame } from "@/components/shell/page-frame";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { emptyAnswers } from "@/components/use-cases/form-answers";
import { UseCaseForm } from "@/components/use-cases/use-case-form";
import { hasReach } from "@/lib/domain/access/can";
import { currentActor } from "@/lib/server/session";
import { departmentChoices } from "../choices";

export const metadata: Metadata = { title: "Propose a use case" };

export default async function ProposePage() {
  const actor = await currentActor();
  const departments = await departmentChoices(actor);
  const mine = departments.find(({ id }) => id === actor.departmentId)?.value ?? "";
  return (
    <PageFrame width="form">
      <PageHeader
        title="Propose a use case"
        lead="Four answers are enough to begin with. You can save at any time and come back."
      />
      {hasReach(actor, "useCase:create") ? (
        <UseCaseForm
          answers={emptyAnswers(mine)}
          departments={departments}
          people={[]}
          currency="EUR"
          openGroups={[]}
        />
      ) : (
        <Notice
          title="Proposing needs the role of a proposer"
          actions={<LinkButton href="/use-cases">All use cases</LinkButton>}
        >
          <p>An admin can give it to you. Until then you can read every case that is not confidential.</p>
        </Notice>
      )}
    </PageFrame>
  );
}
