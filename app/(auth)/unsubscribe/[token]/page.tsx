import type { Metadata } from "next";
import { StopMails } from "@/components/people/stop-mails";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { mailChoiceWords } from "@/lib/domain/notices/mails";
import { stopIn } from "@/lib/server/mail/unsubscribe-link";

export const metadata: Metadata = { title: "Stop mails", referrer: "no-referrer", robots: "noindex" };

/** Where the link in a mail leads. Looking at it changes nothing: programs open links too. */
export default async function UnsubscribePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const stop = stopIn(decodeURIComponent(token));
  if (!stop) {
    return (
      <>
        <PageHeader
          title="This link does not stop any mails."
          lead="It may have been cut off on the way. Your account has the same choice."
        />
        <LinkButton href="/account">Choose your mails</LinkButton>
      </>
    );
  }
  const { label, description } = mailChoiceWords[stop.choice];
  return (
    <>
      <PageHeader title="Stop these mails?" lead={`${label}. ${description}`} />
      <StopMails token={token} />
    </>
  );
}
