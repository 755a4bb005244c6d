import type { Metadata } from "next";
import { PageFrame } from "@/components/shell/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportMenu } from "@/components/ui/export-menu";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { AcceptSponsorship } from "@/components/use-cases/accept-sponsorship";
import { MarkNoticesRead } from "@/components/workspace/mark-notices-read";
import { NoticeList } from "@/components/workspace/notice-list";
import { formatCount } from "@/lib/format/words";
import { listNotices } from "@/lib/server/notices/queries";
import { ask } from "@/lib/server/query";
import { currentActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "Notices" };

export default async function NoticesPage() {
  const { data } = await ask(listNotices, await currentActor(), {});
  const unread = data.filter(({ readAt }) => readAt === null).length;
  return (
    <PageFrame width="form">
      <PageHeader
        title="Notices"
        lead={
          unread > 0 ? `${formatCount(unread, "notice")} you have not read.` : "You have read everything."
        }
        actions={
          <>
            {data.length > 0 ? <ExportMenu href="/api/v1/notices/export" /> : null}
            {unread > 0 ? <MarkNoticesRead /> : null}
          </>
        }
      />
      {data.length > 0 ? (
        <NoticeList notices={data} acceptOf={(key) => <AcceptSponsorship useCaseKey={key} />} />
      ) : (
        <EmptyState
          title="What happens to your cases and panels is told here."
          action={<LinkButton href="/use-cases">Look through the use cases</LinkButton>}
        >
          <p>For example: a case of yours is funded, or a lead asks you a question about it.</p>
        </EmptyState>
      )}
    </PageFrame>
  );
}
