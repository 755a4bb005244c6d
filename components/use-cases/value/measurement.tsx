import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { StatusPill } from "@/components/ui/status-pill";
import { Table } from "@/components/ui/table";
import {
  AgreeButton,
  ComparisonButton,
  MethodButton,
} from "@/components/use-cases/value/measurement-buttons";
import { comparisonNames } from "@/lib/domain/realised/comparison-names";
import type { Currency } from "@/lib/domain/shared/currency";
import { formatDate } from "@/lib/format/date";
import { formatMoney } from "@/lib/format/money";
import { formatCount } from "@/lib/format/words";
import type { Measurement as MeasurementView } from "@/lib/server/measurement/queries";

type MeasurementProps = {
  useCaseKey: string;
  measurement: MeasurementView;
  currency: Currency;
  mayPropose: boolean;
  /** Finance, and not on a case of their own. */
  mayAgree: boolean;
  readerId: string;
};

type Metric = MeasurementView["metrics"][number];
type Comparison = MeasurementView["comparisons"][number];

/** How the value is measured: what each metric still takes to be called measured, and the comparisons that make it so at once. */
export function Measurement(props: MeasurementProps) {
  const { useCaseKey, measurement, mayPropose } = props;
  const { metrics, comparisons, enoughReadings } = measurement;
  const choices = metrics.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Section
      id="measurement"
      title="How the value is measured"
      lead={`Measured is what a comparison shows that finance has agreed, or ${enoughReadings} readings and more against a baseline from before the launch, by a method agreed by then. A plain before and after is modelled, all else asserted.`}
      actions={mayPropose ? <ComparisonButton useCaseKey={useCaseKey} metrics={choices} /> : null}
    >
      <div className="grid gap-6">
        {metrics.length === 0 ? (
          <EmptyState title="No success metric is set: what is claimed can only be asserted." />
        ) : (
          <Table
            caption="Metrics, and the method behind each"
            cards="wide"
            rows={metrics}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "metric",
                header: "Metric",
                isRowHeader: true,
                width: "11rem",
                cell: ({ name }) => name,
              },
              {
                key: "method",
                header: "Method, and what it takes",
                cell: (metric) => (
                  <div className="grid gap-1.5">
                    <div>{methodWords(metric)}</div>
                    <Needs metric={metric} liveOn={measurement.liveOn} enough={enoughReadings} />
                  </div>
                ),
              },
              {
                key: "actions",
                header: "Do",
                width: "7rem",
                cell: (metric) => <MethodActions metric={metric} {...props} />,
              },
            ]}
          />
        )}
        {comparisons.length > 0 ? (
          <Table
            caption="Comparisons"
            cards="wide"
            rows={comparisons}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "design",
                header: "Comparison",
                isRowHeader: true,
                width: "11rem",
                cell: (comparison) => comparisonNames[comparison.design],
              },
              {
                key: "what",
                header: "Who with whom",
                cell: (comparison) => (
                  <>
                    <ComparisonWords comparison={comparison} metrics={metrics} />
                    {agreedWords(comparison)}
                  </>
                ),
              },
              {
                key: "actions",
                header: "Do",
                width: "7rem",
                cell: (comparison) => (
                  <span className="flex flex-wrap gap-2">
                    {mayPropose ? (
                      <ComparisonButton useCaseKey={useCaseKey} metrics={choices} comparison={comparison} />
                    ) : null}
                    <Agree {...props} path={`/comparisons/${comparison.id}/agree`} agreed={comparison} />
                  </span>
                ),
              },
            ]}
          />
        ) : null}
      </div>
    </Section>
  );
}

function methodWords({ method }: Metric) {
  if (!method) return <span className="text-ink-2">No method is proposed.</span>;
  return (
    <>
      <span className="whitespace-pre-wrap">{method.text}</span>
      <span className="block text-sm text-ink-2">
        {method.unitValue
          ? `One unit of improvement of one item is worth ${formatMoney(method.unitValue)}.`
          : "What a unit is worth is not said: nothing can be held against what is claimed."}
      </span>
      {agreedWords(method)}
    </>
  );
}

function agreedWords({
  agreedAt,
  agreedByName,
  byName,
}: {
  agreedAt: Date | null;
  agreedByName: string | null;
  byName: string | null;
}) {
  return agreedAt ? (
    <StatusPill tone="ok">
      Agreed by {agreedByName ?? "somebody who left"} on {formatDate(agreedAt)}
    </StatusPill>
  ) : (
    <StatusPill>Proposed by {byName ?? "somebody who left"}, not agreed</StatusPill>
  );
}

function Needs({ metric, liveOn, enough }: { metric: Metric; liveOn: string | null; enough: number }) {
  const { needs, readings, baselineOn, method } = metric;
  const isLate = method?.agreedAt != null && liveOn !== null && !needs.agreedByLaunch;
  const points = [
    [
      needs.baselineBeforeLaunch,
      baselineOn === null
        ? "no baseline"
        : needs.baselineBeforeLaunch || liveOn !== null
          ? `baseline of ${formatDate(baselineOn)}${needs.baselineBeforeLaunch ? "" : ", after the launch"}`
          : `baseline of ${formatDate(baselineOn)}; not live yet`,
    ],
    [needs.agreedByLaunch, isLate ? "agreed after the launch" : agreedInTime(metric, liveOn)],
    [needs.enoughReadings, `${formatCount(readings, "reading")} since the launch, of ${enough}`],
  ] as const;
  return (
    <ul className="grid gap-0.5 text-sm">
      {points.map(([isMet, words]) => (
        <li key={words}>
          <StatusPill tone={isMet ? "ok" : "neutral"}>
            <span className="sr-only">{isMet ? "There: " : "Missing: "}</span>
            {words}
          </StatusPill>
        </li>
      ))}
    </ul>
  );
}

function agreedInTime({ method, needs }: Metric, liveOn: string | null): string {
  if (needs.agreedByLaunch) return "method agreed by the launch";
  if (method?.agreedAt && liveOn === null) return "method agreed; not live yet";
  return "method not agreed";
}

function MethodActions({ metric, ...props }: MeasurementProps & { metric: Metric }) {
  const { useCaseKey, currency, mayPropose } = props;
  return (
    <span className="flex flex-wrap gap-2">
      {mayPropose ? <MethodButton useCaseKey={useCaseKey} metric={metric} currency={currency} /> : null}
      {metric.method ? (
        <Agree {...props} path={`/measurement-methods/${metric.method.id}/agree`} agreed={metric.method} />
      ) : null}
    </span>
  );
}

type AgreeProps = Pick<MeasurementProps, "useCaseKey" | "mayAgree" | "readerId"> & {
  path: string;
  agreed: { agreedAt: Date | null; by: string; version: number };
};

function Agree({ useCaseKey, mayAgree, readerId, path, agreed }: AgreeProps) {
  if (!mayAgree || agreed.agreedAt || agreed.by === readerId) return null;
  return <AgreeButton useCaseKey={useCaseKey} path={path} version={agreed.version} />;
}

function ComparisonWords({ comparison, metrics }: { comparison: Comparison; metrics: readonly Metric[] }) {
  const { description, metric, startsOn, endsOn, result } = comparison;
  const name = metrics.find(({ id }) => id === metric)?.name ?? "everything that this case claims";
  return (
    <>
      <span className="whitespace-pre-wrap">{description}</span>
      <span className="block text-sm text-ink-2">
        Of {name};{" "}
        {endsOn ? `${formatDate(startsOn)} to ${formatDate(endsOn)}` : `since ${formatDate(startsOn)}`}.
      </span>
      {result ? <span className="block text-sm">Result: {result}</span> : null}
    </>
  );
}
