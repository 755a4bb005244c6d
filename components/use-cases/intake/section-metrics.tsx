"use client";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { type Column, Table } from "@/components/ui/table";
import { withUnknown } from "@/components/use-cases/intake/intake-answers";
import { type StepProps, UnknownBox } from "@/components/use-cases/intake/parts";
import type { MetricDraft } from "@/components/use-cases/metric-draft";
import { directionNames, metricTypeNames } from "@/components/use-cases/metric-words";
import type { Template, TemplateMetric } from "@/lib/domain/intake/templates";
import type { Direction, MetricType } from "@/lib/domain/metrics/schema";
import { formatDate } from "@/lib/format/date";
import { formatNumber } from "@/lib/format/number";
import type { MetricView } from "@/lib/server/metrics/rows";

const MetricDialog = lazy(async () => ({
  default: (await import("@/components/use-cases/metric-dialog")).MetricDialog,
}));

type MetricsSectionProps = Pick<StepProps, "answers" | "change"> & {
  /** Without a key there is no draft yet that a metric could hang on. */
  useCaseKey: string | undefined;
  metrics: readonly MetricView[];
  template: Template;
};

type Open = { metric?: MetricView; start?: Partial<MetricDraft> };

/** What success means in figures: the metrics that are kept, and those that the template proposes. */
export function MetricsSection({ answers, change, useCaseKey, metrics, template }: MetricsSectionProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const proposed = template.metrics.filter(({ name }) => !metrics.some((metric) => metric.name === name));
  if (!useCaseKey) {
    return <p className="text-ink-2">Give it a title first: metrics are kept with the draft.</p>;
  }
  return (
    <>
      {metrics.length > 0 ? (
        <Table
          caption="Kept"
          columns={keptColumns((metric) => setOpen({ metric }))}
          rows={metrics}
          rowKey={({ id }) => id}
        />
      ) : (
        <p className="text-ink-2">
          One outcome with a baseline is what a panel asks for first. Keep what fits, leave the rest.
        </p>
      )}
      {proposed.length > 0 ? (
        <Table
          caption={`Proposed by the template “${template.name}”`}
          columns={proposedColumns((metric) => setOpen({ start: { ...metric } }))}
          rows={proposed}
          rowKey={({ name }) => name}
        />
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button onPress={() => setOpen({})}>Add another metric</Button>
      </div>
      <UnknownBox answers={answers} change={change} field="metrics" />
      {open ? (
        <Suspense>
          <MetricDialog
            useCaseKey={useCaseKey}
            {...open}
            onClose={() => {
              setOpen(null);
              if (answers.unknownFields.includes("metrics")) change(withUnknown(answers, "metrics", false));
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}

function keptColumns(onEdit: (metric: MetricView) => void): Column<MetricView>[] {
  return [
    { key: "name", header: "What is measured", isRowHeader: true, cell: ({ name }) => name },
    { key: "type", header: "Type", width: "7rem", cell: ({ type }) => metricTypeNames[type as MetricType] },
    { key: "from", header: "From, to", width: "12rem", cell: (metric) => wayOf(metric) },
    {
      key: "edit",
      header: "Change",
      width: "6rem",
      cell: (metric) => (
        <Button
          size="small"
          variant="quiet"
          aria-label={`Change ${metric.name}`}
          onPress={() => onEdit(metric)}
        >
          Change
        </Button>
      ),
    },
  ];
}

function proposedColumns(onKeep: (metric: TemplateMetric) => void): Column<TemplateMetric>[] {
  return [
    {
      key: "name",
      header: "What is measured",
      isRowHeader: true,
      cell: ({ name, method }) => (
        <>
          {name}
          <span className="block text-sm font-normal text-ink-2">{method}</span>
        </>
      ),
    },
    { key: "type", header: "Type", width: "7rem", cell: ({ type }) => metricTypeNames[type] },
    {
      key: "unit",
      header: "Unit",
      width: "9rem",
      cell: ({ unit, direction }) => (
        <>
          {unit}
          <span className="block text-sm text-ink-2">
            {directionNames[direction as Direction].toLowerCase()}
          </span>
        </>
      ),
    },
    {
      key: "keep",
      header: "Keep",
      width: "6rem",
      cell: (metric) => (
        <Button size="small" aria-label={`Keep ${metric.name}`} onPress={() => onKeep(metric)}>
          Keep
        </Button>
      ),
    },
  ];
}

function wayOf({ baseline, measureBaselineOn, target, unit }: MetricView): string {
  const from = baseline
    ? formatNumber(baseline.value, 2)
    : measureBaselineOn
      ? `to be measured ${formatDate(measureBaselineOn)}`
      : "no baseline";
  const to =
    "lo" in target
      ? `${formatNumber(target.lo, 2)}–${formatNumber(target.hi, 2)}`
      : formatNumber(target.value, 2);
  return `${from} → ${to} ${unit}`;
}
