import type { Metadata } from "next";
import type { ReactNode } from "react";
import { type QueuedCase, QueueTable } from "@/components/scoring/queue-table";
import { PageFrame } from "@/components/shell/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportMenu } from "@/components/ui/export-menu";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { formatCount } from "@/lib/format/words";
import { ask } from "@/lib/server/query";
import { listScoringQueue } from "@/lib/server/scoring/queries";
import { currentActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "Scoring" };

export default async function ScoringPage() {
  const { data } = await ask(listScoringQueue, await currentActor(), {});
  const now = new Date();
  const blind = data.filter(({ stage }) => stage === "scoring");
  const toRate = blind.filter(({ submitted }) => !submitted);
  return (
    <PageFrame>
      <PageHeader
        title="Scoring"
        lead={
          toRate.length > 0
            ? `${formatCount(toRate.length, "case waits", "cases wait")} for your rating.`
            : "No case waits for your rating."
        }
        actions={data.length > 0 ? <ExportMenu href="/api/v1/scoring/export" /> : null}
      />
      {data.length === 0 ? <NoPanel /> : null}
      <Group id="to-rate" title="To rate" cases={toRate} now={now}>
        You rate alone: nobody sees your ratings before the reveal, and you see none.
      </Group>
      <Group id="submitted" title="Submitted" cases={blind.filter(({ submitted }) => submitted)} now={now}>
        You may change these until the panel is revealed.
      </Group>
      <Group
        id="second-word"
        title="Revealed"
        cases={data.filter(({ stage }) => stage === "review")}
        now={now}
      >
        If the discussion changed your mind, give a second rating. It stands beside the first and counts at
        once.
      </Group>
    </PageFrame>
  );
}

type GroupProps = { id: string; title: string; cases: readonly QueuedCase[]; now: Date; children: ReactNode };

function Group({ id, title, cases, now, children }: GroupProps) {
  if (cases.length === 0) return null;
  return (
    <Section id={id} title={title} lead={children}>
      <QueueTable caption={title} cases={cases} now={now} />
    </Section>
  );
}

function NoPanel() {
  return (
    <EmptyState
      title="Here stand the cases whose panels you sit on."
      action={<LinkButton href="/use-cases?stage=review&sort=-priority">See scored cases</LinkButton>}
    >
      <p>
        For example: a lead asks you to rate the feasibility of a case by Thursday. You answer four questions
        against written anchors, each with one line of evidence.
      </p>
    </EmptyState>
  );
}
