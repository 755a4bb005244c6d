import { Plus } from "lucide-react";
import { ExportMenu } from "@/components/ui/export-menu";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { DialogButton } from "@/components/use-cases/dialog-button";
import { HealthMark } from "@/components/use-cases/health-mark";
import { MetricReadings } from "@/components/use-cases/metric-readings";
import { MetricTable } from "@/components/use-cases/metric-table";
import type { Person } from "@/components/use-cases/people-search";
import type { RollUp } from "@/lib/domain/metrics/roll-up";
import { formatPercent } from "@/lib/format/number";
import type { MeasuredMetricView } from "@/lib/server/metrics/queries";

export type MeasuredMetric = MeasuredMetricView;

type CaseMetricsProps = {
  useCaseKey: string;
  metrics: readonly MeasuredMetric[];
  /** Who measures, by id. */
  people: readonly Person[];
  /** How the case stands as a whole; null where it has no metric. */
  health: RollUp | null;
  /** Why one model is meant to solve too many problems, where it is. */
  tooManyProblems: readonly string[] | null;
  liveOn: string | null;
  canWrite: boolean;
  today: string;
};

/** What success means in figures: where it stood, where it should be, where it is. */
export function CaseMetrics({
  useCaseKey,
  metrics,
  people,
  health,
  tooManyProblems,
  liveOn,
  canWrite,
  today,
}: CaseMetricsProps) {
  return (
    <Section
      id="metrics"
      title="Success metrics"
      actions={
        <>
          {metrics.length > 0 ? <ExportMenu href={`/api/v1/use-cases/${useCaseKey}/metrics/export`} /> : null}
          {canWrite ? (
            <DialogButton
              opens={{ dialog: "metric", useCaseKey }}
              icon={<Plus className="size-4" strokeWidth={1.5} aria-hidden />}
            >
              Add a metric
            </DialogButton>
          ) : null}
        </>
      }
    >
      {tooManyProblems ? (
        <div className="pb-4">
          <Notice tone="warn" title="One model for too many problems">
            {tooManyProblems.map((reason) => (
              <p key={reason}>{reason}</p>
            ))}
          </Notice>
        </div>
      ) : null}
      {metrics.length === 0 ? (
        <p className="max-w-measure text-ink-3">
          No metric yet. One outcome with a baseline is needed before a panel starts, one for adoption before
          a pilot.
        </p>
      ) : (
        <>
          {health ? <CaseHealth {...health} /> : null}
          <MetricTable
            useCaseKey={useCaseKey}
            metrics={metrics}
            people={people}
            canWrite={canWrite}
            today={today}
          />
          <MetricReadings useCaseKey={useCaseKey} metrics={metrics} liveOn={liveOn} canWrite={canWrite} />
        </>
      )}
    </Section>
  );
}

const capWords: Record<NonNullable<RollUp["cappedBy"]>, string> = {
  critical_red: "a critical metric is off track",
  regressed: "a metric fell below its baseline",
  coverage: "too few metrics have a reading",
};

function CaseHealth({ status, score, coverage, cappedBy }: RollUp) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 pb-3">
      <HealthMark status={status} />
      <span className="text-ink-2">
        {score === null
          ? "No metric has a colour yet."
          : `${formatPercent(score)} of the way over ${formatPercent(coverage)} of the weight${cappedBy ? `; ${capWords[cappedBy]}` : ""}.`}
      </span>
    </p>
  );
}
