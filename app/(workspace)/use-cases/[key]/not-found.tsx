import { headers } from "next/headers";
import { PageFrame } from "@/components/shell/page-frame";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { OpenConfidential } from "@/components/use-cases/open-confidential";
import { hasReach } from "@/lib/domain/access/can";
import { PATH_HEADER } from "@/lib/server/people/own-headers";
import { currentActor } from "@/lib/server/session";

/** The same page whether there is no such case or it is not for this reader: nothing here may tell which. */
export default async function CaseNotFound() {
  const actor = await currentActor();
  const path = (await headers()).get(PATH_HEADER) ?? "";
  const asked = /^\/use-cases\/(UC-\d{1,9})\b/i.exec(path)?.[1]?.toUpperCase() ?? "";
  return (
    <PageFrame>
      <PageHeader
        title="Not found, or not for you"
        lead="There is no case at this address that you can see. It may be confidential, or its key may be mistyped."
        actions={<LinkButton href="/use-cases">All use cases</LinkButton>}
      />
      {hasReach(actor, "useCase:openConfidential") ? (
        <Section
          id="open"
          title="Open a confidential case"
          lead="If this is the key of a confidential case, you can open it with a reason."
        >
          <OpenConfidential key={asked} asked={asked} />
        </Section>
      ) : null}
    </PageFrame>
  );
}
