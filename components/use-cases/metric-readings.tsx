import { Disclosure } from "@/components/ui/disclosure";
import { ExportMenu } from "@/components/ui/export-menu";
import { type Column, Table } from "@/components/ui/table";
import type { MeasuredMetric } from "@/components/use-cases/case-metrics";
import { DialogButton } from "@/components/use-cases/dialog-button";
import { withUnit } from "@/components/use-cases/metric-table";
import { ReadingsChart } from "@/components/use-cases/readings-chart";
import { formatDate } from "@/lib/format/date";
import { formatNumber } from "@/lib/format/number";
import type { ReadingView } from "@/lib/server/metrics/rows";

type MetricReadingsProps = {
  useCaseKey: string;
  metrics: readonly MeasuredMetric[];
  /** When the case went live, from where on something is expected. */
  liveOn: string | null;
  canWrite: boolean;
};

/** The latest readings of each metric that has any, with how it is measured. */
export function MetricReadings({ useCaseKey, metrics, liveOn, canWrite }: MetricReadingsProps) {
  const told = metrics.filter(({ readings, method }) => readings.length > 0 || method);
  return (
    <div className="pt-3">
      {told.map((metric) => (
        <Disclosure key={metric.id} summary={summaryOf(metric)}>
          {metric.readings.length > 1 ? <ReadingsChart metric={metric} liveOn={liveOn} /> : null}
          {metric.method ? <p className="max-w-measure pb-3 text-ink-2">{metric.method}</p> : null}
          {metric.readings.length > 0 ? (
            <>
              <Table
                caption={`Readings of ${metric.name}`}
                isCaptionHidden
                columns={columnsFor(useCaseKey, metric, canWrite)}
                rows={metric.readings}
                rowKey={({ id }) => id}
              />
              <div data-screen-only className="pt-3">
                <ExportMenu label="Export readings" href={`/api/v1/metrics/${metric.id}/readings/export`} />
              </div>
            </>
          ) : null}
        </Disclosure>
      ))}
    </div>
  );
}

function summaryOf({ name, readings }: MeasuredMetric): string {
  return readings.length > 0 ? `${name}: readings` : `${name}: how it is measured`;
}

function columnsFor(useCaseKey: string, metric: MeasuredMetric, canWrite: boolean): Column<ReadingView>[] {
  const { name, unit } = metric;
  const columns: Column<ReadingView>[] = [
    { key: "on", header: "Measured on", isRowHeader: true, cell: ({ on }) => formatDate(on) },
    { key: "value", header: "Value", align: "end", cell: ({ value }) => withUnit(value, unit) },
    { key: "n", header: "Cases behind it", align: "end", cell: ({ n }) => formatNumber(n) },
    {
      key: "source",
      header: "Source",
      cell: ({ source, modelVersion }) => (modelVersion ? `${source} (model ${modelVersion})` : source),
    },
  ];
  if (!canWrite) return columns;
  const correct: Column<ReadingView> = {
    key: "correct",
    header: "Correct",
    align: "end",
    cell: ({ id, version, value, on }) => (
      <DialogButton
        variant="quiet"
        opens={{
          dialog: "correctReading",
          useCaseKey,
          metric: { name, unit },
          reading: { id, version, value, on: on ?? "" },
        }}
        accessibleName={`Correct the reading of ${formatDate(on)}`}
      >
        Correct
      </DialogButton>
    ),
  };
  return [...columns, correct];
}
