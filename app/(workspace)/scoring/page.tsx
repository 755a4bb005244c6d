import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PanelsAtWork } from "@/components/scoring/panels-at-work";
import { type QueuedCase, QueueTable } from "@/components/scoring/queue-table";
import { RemindAll } from "@/components/scoring/remind-all";
import { ScoringTabs } from "@/components/scoring/scoring-tabs";
import { PageFrame } from "@/components/shell/page-frame";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportMenu } from "@/components/ui/export-menu";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { canEverywhere, hasReach } from "@/lib/domain/access/can";
import { formatCount } from "@/lib/format/words";
import { ask } from "@/lib/server/query";
import { getCalibration } from "@/lib/server/scoring/calibration";
import { listPanels } from "@/lib/server/scoring/panels-at-work";
import { listScoringQueue } from "@/lib/server/scoring/queries";
import { currentActor } from "@/lib/server/session";
import { openTabs } from "./open-tabs";

export const metadata: Metadata = { title: "Scoring" };

export default async function ScoringPage() {
  const actor = await currentActor();
  const isLead = canEverywhere(actor, "useCase:score");
  const [{ data }, calibration, panels] = await Promise.all([
    ask(listScoringQueue, actor, {}),
    hasReach(actor, "rating:write") ? ask(getCalibration, actor, {}) : { data: [] },
    isLead ? ask(listPanels, actor, {}) : { data: [] },
  ]);
  const toCalibrate = calibration.data.filter(({ reference }) => reference === null).length;
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
      <ScoringTabs open={openTabs(actor)} current="/scoring" />
      {toCalibrate > 0 ? <CalibrateFirst count={toCalibrate} /> : null}
      {data.length === 0 && panels.data.length === 0 ? <NoPanel /> : null}
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
      {panels.data.length > 0 ? (
        <Section
          id="at-work"
          title="Panels at work"
          lead="Who is late is for leads to know. After its deadline a panel can be revealed with two sheets an axis, before it with all."
          actions={<RemindAll>Remind all who are late</RemindAll>}
        >
          <PanelsAtWork panels={panels.data} now={now} />
        </Section>
      ) : null}
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

function CalibrateFirst({ count }: { count: number }) {
  return (
    <div className="pb-6">
      <Notice tone="info" title={`${formatCount(count, "short case", "short cases")} to calibrate on`}>
        <p>
          Every rater rates three made-up cases once and sees the reference afterwards, so that a 4 means the
          same to all.{" "}
          <AppLink href="/scoring/calibration" className="text-link">
            Rate them now
          </AppLink>
        </p>
      </Notice>
    </div>
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
