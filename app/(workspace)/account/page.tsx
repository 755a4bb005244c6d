import type { Metadata } from "next";
import { cookies } from "next/headers";
import { AppearanceForm } from "@/components/people/appearance-form";
import { AwayForm } from "@/components/people/away-form";
import { MailForm } from "@/components/people/mail-form";
import { signInWords } from "@/components/people/people-table";
import { rolesText } from "@/components/people/roles-text";
import { SessionList } from "@/components/people/session-list";
import { TokenForm } from "@/components/people/token-form";
import { TokenList } from "@/components/people/token-list";
import { parseDensity, parseTheme } from "@/components/shell/appearance";
import { PageFrame } from "@/components/shell/page-frame";
import { AppLink } from "@/components/ui/app-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { type RecentChange, RecentChanges } from "@/components/use-cases/list/recent-changes";
import { listBulkChanges } from "@/lib/server/bulk-changes/queries";
import type { BulkChangeSummary } from "@/lib/server/bulk-changes/rows";
import { listDepartments } from "@/lib/server/departments/queries";
import { environment } from "@/lib/server/environment";
import { getMe, listPeople } from "@/lib/server/people/queries";
import { ask } from "@/lib/server/query";
import { currentActor } from "@/lib/server/session";
import { listSessions } from "@/lib/server/sessions/queries";
import { listTokens } from "@/lib/server/tokens/queries";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const actor = await currentActor();
  const [me, departments, sessions, tokens, changes, scorers, jar] = await Promise.all([
    ask(getMe, actor, {}),
    ask(listDepartments, actor, { limit: 200 }),
    ask(listSessions, actor, {}),
    ask(listTokens, actor, { limit: 200 }),
    ask(listBulkChanges, actor, { limit: 20 }),
    actor.roles.includes("scorer") ? ask(listPeople, actor, { role: "scorer", limit: 200 }) : null,
    cookies(),
  ]);
  return (
    <PageFrame>
      <PageHeader title={me.name} lead={me.email} />
      <Section id="rights" title="What you are here">
        <DefinitionList
          entries={[
            { term: "Roles", value: rolesText(me.roles, me.areas) || null, note: <RolesLink /> },
            {
              term: "Department",
              value: departments.data.find(({ code }) => code === me.department)?.name ?? me.department,
            },
            { term: "You sign in", value: signInWords[me.signsInBy] },
          ]}
        />
      </Section>
      <Section id="appearance" title="How it looks" lead="For this browser alone.">
        <AppearanceForm
          theme={parseTheme(jar.get("theme")?.value)}
          density={parseDensity(jar.get("density")?.value)}
        />
      </Section>
      <Section
        id="mails"
        title="Mails"
        lead={
          environment().smtpUrl
            ? "Everything stands in your notices as well."
            : "This installation sends no mails yet: an admin connects it to a mail server. Everything stands in your notices."
        }
      >
        <MailForm settings={me.mails} />
      </Section>
      {scorers ? (
        <Section id="away" title="When you are away">
          <AwayForm
            away={me.away}
            scorers={scorers.data.filter(({ id }) => id !== me.id).map(({ id, name }) => ({ id, name }))}
            version={me.version}
          />
        </Section>
      ) : null}
      {changes.data.length > 0 ? (
        <Section
          id="bulk-changes"
          title="Changes of many cases"
          lead="The last twenty. An undo leaves alone what somebody has changed since."
        >
          <RecentChanges changes={changes.data.map(recent)} />
        </Section>
      ) : null}
      <Section
        id="sessions"
        title="Where you are signed in"
        lead="A session ends after 30 minutes without a click, and after 12 hours at the latest."
      >
        <SessionList sessions={sessions.data} />
      </Section>
      <Section
        id="tokens"
        title="API tokens"
        lead="For scripts that act as you, under the same rules and in the same log."
      >
        {tokens.data.length > 0 ? (
          <TokenList tokens={tokens.data} now={new Date().toISOString()} />
        ) : (
          <p className="text-ink-2">You have no tokens.</p>
        )}
      </Section>
      <Section id="new-token" title="Make a token">
        <TokenForm />
      </Section>
    </PageFrame>
  );
}

function recent(change: BulkChangeSummary): RecentChange {
  return { ...change, at: change.at.toISOString(), undoneAt: change.undoneAt?.toISOString() ?? null };
}

function RolesLink() {
  return (
    <AppLink href="/admin/roles" className="text-link">
      What each role may do
    </AppLink>
  );
}
