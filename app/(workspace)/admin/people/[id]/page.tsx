import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LinkMaker } from "@/components/people/link-maker";
import { signInWords } from "@/components/people/people-table";
import { PersonForm } from "@/components/people/person-form";
import { PersonSwitch } from "@/components/people/person-switch";
import { personChoices } from "@/components/people/role-choices";
import { PageFrame } from "@/components/shell/page-frame";
import { AppLink } from "@/components/ui/app-link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { StatusPill } from "@/components/ui/status-pill";
import { Tag } from "@/components/ui/tag";
import { formatDate } from "@/lib/format/date";
import { listDepartments } from "@/lib/server/departments/queries";
import { currentActorWho } from "@/lib/server/people/page-rights";
import { findPerson } from "@/lib/server/people/queries";
import type { FullPerson } from "@/lib/server/people/rows";
import { ask } from "@/lib/server/query";

export const metadata: Metadata = { title: "Person" };

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActorWho("person:manage");
  const { id } = await params;
  const [person, departments] = await Promise.all([
    findPerson(actor, id),
    ask(listDepartments, actor, { limit: 200 }),
  ]);
  if (!person) notFound();
  return (
    <PageFrame>
      <PageHeader
        eyebrow={
          <AppLink href="/admin/people" className="text-link">
            People
          </AppLink>
        }
        title={person.name}
        lead={person.email}
        facts={<Facts person={person} />}
      />
      <Section id="roles" title="Name, department and roles">
        {/* A saved version starts the form anew, so that it never sends one that is out of date. */}
        <PersonForm
          key={person.version}
          person={person}
          departments={departments.data}
          choices={personChoices}
        />
      </Section>
      <Section id="sign-in" title="Signing in" lead={signInLead[person.signsInBy]}>
        {hasLinks(person) ? (
          <LinkMaker personId={person.id} isInvitation={person.signsInBy === "notYet"} />
        ) : null}
      </Section>
      <Section
        id="account"
        title="Account"
        lead="A disabled account keeps its history, and nobody can use it."
      >
        <PersonSwitch key={person.version} person={person} />
      </Section>
    </PageFrame>
  );
}

function Facts({ person }: { person: FullPerson }) {
  return (
    <>
      {person.disabled ? (
        <StatusPill tone="bad">disabled</StatusPill>
      ) : (
        <StatusPill tone="ok">signs in {signInWords[person.signsInBy]}</StatusPill>
      )}
      <span className="text-ink-2">here since {formatDate(person.createdAt)}</span>
      {person.sample ? <Tag>sample</Tag> : null}
    </>
  );
}

function hasLinks({ signsInBy, disabled }: FullPerson): boolean {
  return !disabled && (signsInBy === "password" || signsInBy === "notYet");
}

const signInLead: Record<FullPerson["signsInBy"], string> = {
  password: "This person has a password. A new link replaces it and ends all sessions.",
  notYet: "This person has no way to sign in yet. Make a link and hand it over.",
  provider: "This person signs in through the identity provider, which may also decide on roles.",
  sample: "Sample people sign in with one click and have no password.",
};
