import type { Metadata } from "next";
import { PageFrame } from "@/components/shell/page-frame";
import { KeyLabel } from "@/components/ui/key-label";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { IntakeForm } from "@/components/use-cases/intake/intake-form";
import { listReviewers } from "@/lib/server/intake/queries";
import { keyOf } from "@/lib/server/use-cases/rows";
import { departmentChoices } from "../../choices";
import { intakeOf } from "../../intake";
import { loadCase } from "../load-case";

export const metadata: Metadata = { title: "Edit a use case" };

export default async function EditPage({ params }: { params: Promise<{ key: string }> }) {
  const found = await loadCase((await params).key);
  const intake = await intakeOf(found);
  if (intake) {
    const { actor } = found;
    const [departments, reviewers] = await Promise.all([departmentChoices(actor), listReviewers(actor)]);
    return <IntakeForm {...intake} department="" departments={departments} reviewers={reviewers} />;
  }
  const key = keyOf(found.row.number);
  return (
    <PageFrame width="form">
      <PageHeader eyebrow={<KeyLabel>{key}</KeyLabel>} title="Edit" lead={found.row.title.slice(0, 240)} />
      <Notice
        title="This case cannot be edited by you now"
        actions={<LinkButton href={`/use-cases/${key}`}>Back to the case</LinkButton>}
      >
        <p>{whyNot(found.row.stage)}</p>
      </Notice>
    </PageFrame>
  );
}

function whyNot(stage: string): string {
  if (stage === "scoring") return "A panel is rating it: it stays as it is until the reveal.";
  return "Its own people and leads edit it, as long as it is open.";
}
