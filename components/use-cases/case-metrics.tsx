import { Plus } from "lucide-react";
import { Section } from "@/components/ui/section";
import { DialogButton } from "@/components/use-cases/dialog-button";
import { MetricReadings } from "@/components/use-cases/metric-readings";
import { MetricTable } from "@/components/use-cases/metric-table";
import type { Person } from "@/components/use-cases/people-search";
import type { MetricView, ReadingView } from "@/lib/server/metrics/rows";

export type MeasuredMetric = MetricView & { readings: ReadingView[] };

type CaseMetricsProps = {
  useCaseKey: string;
  metrics: readonly MeasuredMetric[];
  /** Who measures, by id. */
  people: readonly Person[];
  canWrite: boolean;
  today: string;
};

/** What success means in figures: where it stood, where it should be, where it is. */
export function CaseMetrics({ useCaseKey, metrics, people, canWrite, today }: CaseMetricsProps) {
  return (
    <Section
      id="metrics"
      title="Success metrics"
      actions={
        canWrite ? (
          <DialogButton
            opens={{ dialog: "metric", useCaseKey }}
            icon={<Plus className="size-4" strokeWidth={1.5} aria-hidden />}
          >
            Add a metric
          </DialogButton>
        ) : undefined
      }
    >
      {metrics.length === 0 ? (
        <p className="max-w-measure text-ink-3">
          No metric yet. One outcome with a baseline is needed before a panel starts, one for adoption before
          a pilot.
        </p>
      ) : (
        <>
          <MetricTable
            useCaseKey={useCaseKey}
            metrics={metrics}
            people={people}
            canWrite={canWrite}
            today={today}
          />
          <MetricReadings useCaseKey={useCaseKey} metrics={metrics} canWrite={canWrite} />
        </>
      )}
    </Section>
  );
}
