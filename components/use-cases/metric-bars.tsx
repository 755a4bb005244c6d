import { AppLink } from "@/components/ui/app-link";
import { Section } from "@/components/ui/section";
import type { MeasuredMetric } from "@/components/use-cases/case-metrics";
import { metricTypeNames } from "@/components/use-cases/metric-words";
import type { MetricType } from "@/lib/domain/metrics/schema";
import { formatNumber } from "@/lib/format/number";

type MetricBarsProps = { metrics: readonly MeasuredMetric[]; href: string };

const order: readonly string[] = ["outcome", "adoption", "guardrail", "model"];

/** The three metrics that tell success, one of each type first: from baseline over the latest reading to the target. */
export function MetricBars({ metrics, href }: MetricBarsProps) {
  const shown = chiefMetrics(metrics);
  const rest = metrics.length - shown.length;
  return (
    <Section id="success" title="Success metrics">
      {shown.length === 0 ? <p className="text-ink-3">No success metric yet.</p> : null}
      <ul className="grid gap-4">
        {shown.map((metric) => (
          <li key={metric.id}>
            <MetricLine metric={metric} />
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <AppLink href={href} className="text-link mt-3 inline-flex min-h-8 items-center touch:min-h-11">
          {rest} more
        </AppLink>
      ) : null}
    </Section>
  );
}

/** At most three: an outcome, an adoption and a guardrail where there are such, else what comes next. */
export function chiefMetrics<Metric extends { type: string }>(metrics: readonly Metric[]): Metric[] {
  const firsts = order.flatMap((type) => metrics.find((metric) => metric.type === type) ?? []);
  const rest = metrics.filter((metric) => !firsts.includes(metric));
  return [...firsts, ...rest].slice(0, 3);
}

/** "61 → 75%, latest 66%"; "6.4 → 4 minutes, latest 4.6" */
export function metricSentence(metric: MeasuredMetric): string {
  const { baseline, target, unit, readings } = metric;
  const [latest] = readings;
  const aim = "lo" in target ? `${number(target.lo)}–${number(target.hi)}` : number(target.value);
  const from = baseline ? `${number(baseline.value)} → ` : "no baseline → ";
  const percent = unit === "%" ? "%" : "";
  const now = latest ? `latest ${number(latest.value)}${percent}` : "not measured yet";
  return `${from}${aim}${percent || ` ${unit}`}, ${now}`;
}

function MetricLine({ metric }: { metric: MeasuredMetric }) {
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span>
          <span className="font-semibold">{metric.name}</span>{" "}
          <span className="text-sm text-ink-2">
            {metricTypeNames[metric.type as MetricType] ?? metric.type}
          </span>
        </span>
        <span className="text-sm tabular-nums">{metricSentence(metric)}</span>
      </p>
      <MetricBar metric={metric} />
    </>
  );
}

const width = 400;

/** Drawn from the baseline (left) to the target (right); the bar ends at the latest reading, within these two. */
export function MetricBar({ metric }: { metric: MeasuredMetric }) {
  const share = shareReached(metric);
  if (share === null) return null;
  const end = Math.round(share * width);
  return (
    <svg
      viewBox={`0 0 ${width} 10`}
      preserveAspectRatio="none"
      className="mt-1.5 h-2.5 w-full"
      aria-hidden="true"
    >
      <path d={`M0 5H${width}`} className="stroke-line-strong" strokeWidth="1" strokeDasharray="2 3" />
      <path d={`M0 0V10M${width - 0.5} 0V10`} className="stroke-ink" strokeWidth="1.5" />
      {end > 0 ? <path d={`M0 5H${end}`} className="stroke-accent" strokeWidth="6" /> : null}
    </svg>
  );
}

/** How much of the way from baseline to target the latest reading has come, 0 to 1; null where that has no sense. */
function shareReached({ baseline, target, readings }: MeasuredMetric): number | null {
  const [latest] = readings;
  const aim = "lo" in target ? null : target.value;
  if (!baseline || !latest || aim === null || aim === undefined || aim === baseline.value) return null;
  return Math.min(1, Math.max(0, (latest.value - baseline.value) / (aim - baseline.value)));
}

function number(value: number | null | undefined): string {
  return formatNumber(value, 4);
}
