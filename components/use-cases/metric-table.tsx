import { type Column, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { UnknownValue } from "@/components/ui/unknown-value";
import type { MeasuredMetric } from "@/components/use-cases/case-metrics";
import { DialogButton } from "@/components/use-cases/dialog-button";
import { HealthMark } from "@/components/use-cases/health-mark";
import { directionNames, metricTypeNames } from "@/components/use-cases/metric-words";
import type { Person } from "@/components/use-cases/people-search";
import type { Direction, MetricType } from "@/lib/domain/metrics/schema";
import { formatDate } from "@/lib/format/date";
import { formatNumber } from "@/lib/format/number";

type MetricTableProps = {
  useCaseKey: string;
  metrics: readonly MeasuredMetric[];
  people: readonly Person[];
  canWrite: boolean;
  today: string;
};

export function MetricTable(props: MetricTableProps) {
  const columns = props.canWrite ? [...figures, actionsColumn(props)] : figures;
  return (
    <Table
      caption="Success metrics: baseline, target, latest reading"
      isCaptionHidden
      columns={columns}
      rows={props.metrics}
      rowKey={({ id }) => id}
    />
  );
}

const figures: Column<MeasuredMetric>[] = [
  {
    key: "metric",
    header: "Metric",
    isRowHeader: true,
    width: "34%",
    cell: (metric) => <Name metric={metric} />,
  },
  {
    key: "baseline",
    header: "Baseline",
    align: "end",
    cell: ({ baseline, measureBaselineOn, unit }) =>
      baseline ? (
        <Figure text={withUnit(baseline.value, unit)} on={baseline.on} />
      ) : measureBaselineOn ? (
        <span className="text-ink-2">to be measured {formatDate(measureBaselineOn)}</span>
      ) : (
        <UnknownValue />
      ),
  },
  {
    key: "target",
    header: "Target",
    align: "end",
    cell: ({ target, unit }) => (
      <Figure
        text={
          "lo" in target
            ? `${formatNumber(target.lo, 4)}–${withUnit(target.hi ?? null, unit)}`
            : withUnit(target.value, unit)
        }
        on={target.on}
      />
    ),
  },
  {
    key: "latest",
    header: "Latest",
    align: "end",
    cell: ({ readings: [latest], unit }) =>
      latest ? (
        <Figure text={withUnit(latest.value, unit)} on={latest.on} isStrong />
      ) : (
        <UnknownValue title="Not measured yet" />
      ),
  },
  {
    key: "health",
    header: "Health",
    cell: ({ health }) => (
      <span className="grid">
        <HealthMark status={health.status} greyBecause={health.greyBecause} />
        {health.overdue ? <span className="text-xs text-warn">next reading overdue</span> : null}
      </span>
    ),
  },
];

function actionsColumn({ useCaseKey, people, today }: MetricTableProps): Column<MeasuredMetric> {
  return {
    key: "actions",
    header: "Actions",
    align: "end",
    cell: ({ readings: _readings, health: _health, ...metric }) => (
      <span className="inline-flex flex-wrap justify-end gap-1">
        <DialogButton
          opens={{
            dialog: "reading",
            useCaseKey,
            metric: { id: metric.id, name: metric.name, unit: metric.unit },
            today,
          }}
          accessibleName={`Add a reading: ${metric.name}`}
        >
          Add a reading
        </DialogButton>
        <DialogButton
          variant="quiet"
          opens={{
            dialog: "pasteReadings",
            useCaseKey,
            metric: { id: metric.id, name: metric.name, unit: metric.unit },
          }}
          accessibleName={`Paste readings: ${metric.name}`}
        >
          Paste
        </DialogButton>
        <DialogButton
          variant="quiet"
          opens={{
            dialog: "metric",
            useCaseKey,
            metric,
            owner: people.find(({ id }) => id === metric.ownerId),
          }}
          accessibleName={`Edit: ${metric.name}`}
        >
          Edit
        </DialogButton>
      </span>
    ),
  };
}

function Name({ metric: { name, type, direction, critical } }: { metric: MeasuredMetric }) {
  return (
    <span className="grid gap-0.5">
      <span>{name}</span>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs font-normal text-ink-2">
        {metricTypeNames[type as MetricType] ?? type} ·{" "}
        {(directionNames[direction as Direction] ?? direction).toLowerCase()}
        {critical ? <Tag tone="warn">critical</Tag> : null}
      </span>
    </span>
  );
}

function Figure({ text, on, isStrong = false }: { text: string; on: string | null; isStrong?: boolean }) {
  return (
    <span className="grid">
      <span className={isStrong ? "font-semibold" : ""}>{text}</span>
      <span className="text-xs text-ink-2">{formatDate(on)}</span>
    </span>
  );
}

/** A sign stands at its figure, a word after a space. */
export function withUnit(value: number | null, unit: string): string {
  const figure = formatNumber(value, 4);
  return /^[%°‰]/.test(unit) ? `${figure}${unit}` : `${figure} ${unit}`;
}
