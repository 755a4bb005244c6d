import type { Metadata } from "next";
import type { ReactNode } from "react";
import { CycleStrip } from "@/components/home/cycle-strip";
import { NothingWaits } from "@/components/home/nothing-waits";
import { RatingQueue } from "@/components/home/rating-queue";
import { WaitingQuarters } from "@/components/home/waiting-quarters";
import { waitingSentence } from "@/components/home/waiting-sentence";
import { WorkQueue } from "@/components/home/work-queue";
import { MainAndSide, PageFrame } from "@/components/shell/page-frame";
import { AppLink } from "@/components/ui/app-link";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { AcceptSponsorship } from "@/components/use-cases/accept-sponsorship";
import { MarkNoticesRead } from "@/components/workspace/mark-notices-read";
import { NoticeList } from "@/components/workspace/notice-list";
import { canEverywhere, hasReach } from "@/lib/domain/access/can";
import { formatDate } from "@/lib/format/date";
import { getHome } from "@/lib/server/home/queries";
import { ask } from "@/lib/server/query";
import { getSampleState } from "@/lib/server/sample/queries";
import { currentActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "Home" };

export default async function HomePage() {
  const actor = await currentActor();
  const [home, sample] = await Promise.all([ask(getHome, actor, {}), getSampleState()]);
  const now = new Date();
  const today = now.toISOString().slice(0, 10);
  const { rating, queues, notices, cycle, quarters } = home;
  const isEmpty = [rating, queues, quarters].every(({ length }) => length === 0) && cycle === null;
  return (
    <PageFrame>
      <PageHeader eyebrow={formatDate(now)} title={waitingSentence(home, today)} />
      <MainAndSide
        sideLabel="Notices"
        side={<Notices notices={notices} readsIntake={canEverywhere(actor, "intake:read")} />}
      >
        {isEmpty ? <NothingWaits mayPropose={hasReach(actor, "useCase:create")} /> : null}
        {rating.length > 0 ? <RatingQueue cases={rating} now={now} /> : null}
        {quarters.length > 0 ? <WaitingQuarters quarters={quarters} /> : null}
        {cycle ? <CycleStrip progress={cycle} /> : null}
        {queues.map((queue) => (
          <WorkQueue
            key={queue.name}
            queue={queue}
            now={now}
            marksSamples={sample.realCases}
            actionOf={actionsOf[queue.name]}
          />
        ))}
      </MainAndSide>
    </PageFrame>
  );
}

/** What can be done to a case right in its queue. */
const actionsOf: Record<string, (key: string) => ReactNode> = {
  sponsor: (key) => <AcceptSponsorship useCaseKey={key} />,
  confirm: (key) => (
    <LinkButton href={`/use-cases/${key}/value#actuals`} size="small">
      Look and confirm
    </LinkButton>
  ),
  agree: (key) => (
    <LinkButton href={`/use-cases/${key}/value#measurement`} size="small">
      Look and agree
    </LinkButton>
  ),
  gates: (key) => (
    <LinkButton href={`/use-cases/${key}/value#gates`} size="small">
      Look and decide
    </LinkButton>
  ),
};

type NoticesProps = Pick<Awaited<ReturnType<(typeof getHome)["run"]>>, "notices"> & { readsIntake: boolean };

function Notices({ notices, readsIntake }: NoticesProps) {
  return (
    <Section id="notices" title="Notices" actions={notices.length > 0 ? <MarkNoticesRead /> : null}>
      {notices.length > 0 ? (
        <NoticeList notices={notices} acceptOf={(key) => <AcceptSponsorship useCaseKey={key} />} />
      ) : (
        <p className="text-ink-2">Nothing new.</p>
      )}
      <p className="flex flex-wrap gap-x-5 pt-3">
        <AppLink href="/notices" className="text-link inline-flex min-h-6 items-center text-sm">
          All notices
        </AppLink>
        {readsIntake ? (
          <AppLink href="/portfolio/intake" className="text-link inline-flex min-h-6 items-center text-sm">
            How proposing goes
          </AppLink>
        ) : null}
      </p>
    </Section>
  );
}
