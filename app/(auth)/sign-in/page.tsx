import type { Metadata } from "next";
import { PasswordForm } from "@/components/people/password-form";
import { ProviderButton } from "@/components/people/provider-button";
import { type SampleChoice, SamplePeople } from "@/components/people/sample-people";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { areaNames, roleNames } from "@/lib/domain/access/role-names";
import { returnPath } from "@/lib/domain/people/return-path";
import { refusalSentences, SignInRefusal } from "@/lib/domain/people/sign-in-refusal";
import { formatList } from "@/lib/format/words";
import { getWaysIn, type SampleAccount } from "@/lib/server/people/ways-in";

export const metadata: Metadata = { title: "Sign in" };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  const { next: asked, error } = await searchParams;
  const next = returnPath(typeof asked === "string" ? asked : undefined);
  const refusal = SignInRefusal.safeParse(error).data;
  const { sample, hasProvider, appOrigin } = await getWaysIn();
  const hasSample = sample.length > 0;
  return (
    <>
      <PageHeader
        title="Sign in"
        lead="Decide which fine-tuning use cases to fund, see them through, and find out whether they paid off."
      />
      {refusal ? (
        <div className="pb-6">
          <Notice tone="bad" title="You are not signed in">
            {refusalSentences[refusal]}
          </Notice>
        </div>
      ) : null}
      {hasSample ? (
        <Section
          id="sample"
          title="Look around as one of the sample people"
          lead="This is the sample portfolio of a company that does not exist. Choose whose eyes to see it with."
        >
          <SamplePeople people={sample.map(choiceOf)} next={next} />
        </Section>
      ) : null}
      {hasProvider ? (
        <Section id="provider" title="With your organisation's account">
          <ProviderButton next={next} appOrigin={appOrigin} />
        </Section>
      ) : null}
      {hasSample || hasProvider ? (
        <Disclosure summary="Sign in with a password">
          <PasswordForm next={next} />
        </Disclosure>
      ) : (
        <PasswordForm next={next} />
      )}
    </>
  );
}

function choiceOf({ id, name, roles, areas, comesFor }: SampleAccount): SampleChoice {
  const reviews =
    areas.length > 0 ? `: ${formatList(areas.map((area) => areaNames[area].toLowerCase()))}` : "";
  return { id, name, comesFor, roles: `${formatList(roles.map((role) => roleNames[role]))}${reviews}` };
}
