import type { Metadata } from "next";
import { PersonForm } from "@/components/people/person-form";
import { personChoices } from "@/components/people/role-choices";
import { PageFrame } from "@/components/shell/page-frame";
import { AppLink } from "@/components/ui/app-link";
import { PageHeader } from "@/components/ui/page-header";
import { listDepartments } from "@/lib/server/departments/queries";
import { currentActorWho } from "@/lib/server/people/page-rights";
import { ask } from "@/lib/server/query";

export const metadata: Metadata = { title: "Add a person" };

export default async function NewPersonPage() {
  const actor = await currentActorWho("person:manage");
  const { data: departments } = await ask(listDepartments, actor, { limit: 200 });
  return (
    <PageFrame>
      <PageHeader
        eyebrow={
          <AppLink href="/admin/people" className="text-link">
            People
          </AppLink>
        }
        title="Add a person"
        lead="Afterwards you make a link with which they choose their password."
      />
      <PersonForm departments={departments} choices={personChoices} />
    </PageFrame>
  );
}
