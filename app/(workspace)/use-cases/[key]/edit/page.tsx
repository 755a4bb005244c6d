import type { Metadata } from "next";
import { PageFrame } from "@/components/shell/page-frame";
import { KeyLabel } from "@/components/ui/key-label";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { actionsFor, canEdit } from "@/components/use-cases/actions-for";
import { answersOf, groupsAnswered } from "@/components/use-cases/answers-of-case";
import { UseCaseForm } from "@/components/use-cases/use-case-form";
import type { Money } from "@/lib/domain/shared/money";
import { useCaseView } from "@/lib/server/use-cases/rows";
import { departmentChoices } from "../../choices";
import { loadCase } from "../load-case";

export const metadata: Metadata = { title: "Edit a use case" };

export default async function EditPage({ params }: { params: Promise<{ key: string }> }) {
  const { actor, row, standing } = await loadCase((await params).key);
  const asking = { rights: actor, standing, useCase: row };
  const useCase = useCaseView(row, actor);
  const { key, version, ownerAnswered, owner, sponsor } = useCase;
  const answers = answersOf(useCase);
  return (
    <PageFrame width="form">
      <PageHeader eyebrow={<KeyLabel>{key}</KeyLabel>} title="Edit" lead={useCase.title.slice(0, 240)} />
      {canEdit(asking) ? (
        <UseCaseForm
          answers={answers}
          departments={await departmentChoices(actor)}
          people={[owner, sponsor].filter((person) => person !== null)}
          currency={(row.currency ?? "EUR") as Money["currency"]}
          openGroups={groupsAnswered(answers)}
          edited={{ key, version, ownerAnswered, canSubmit: actionsFor(asking).includes("submit") }}
        />
      ) : (
        <Notice
          title="This case cannot be edited by you now"
          actions={<LinkButton href={`/use-cases/${key}`}>Back to the case</LinkButton>}
        >
          <p>{whyNot(row.stage)}</p>
        </Notice>
      )}
    </PageFrame>
  );
}

function whyNot(stage: string): string {
  if (stage === "scoring") return "A panel is rating it: it stays as it is until the reveal.";
  return "Its own people and leads edit it, as long as it is open.";
}
