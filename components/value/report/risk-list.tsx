import { AppLink } from "@/components/ui/app-link";
import { rowsAddress } from "@/components/value/report/report-address";
import { totalOf } from "@/lib/domain/value/inks";
import type { ValueReport } from "@/lib/domain/value/report";
import { formatMoneyCompact } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/number";
import { formatCount } from "@/lib/format/words";

/** What speaks against the numbers: nothing behind them, too much claimed, promised twice, or never confirmed. */
export function RiskList({ report }: { report: ValueReport }) {
  const { withoutBusinessCase: without, risks, total, currency, period } = report;
  const leakage = totalOf(total.realised.leakage);
  const more = without.total - without.cases.length - without.confidential;
  const nothing =
    without.total === 0 && risks.overClaimed.total === 0 && risks.overdrawn.length === 0 && leakage === 0;
  if (nothing) return <p className="text-ink-2">Nothing speaks against these numbers.</p>;
  return (
    <ul className="grid max-w-measure gap-2">
      {without.total > 0 ? (
        <li>
          {formatCount(without.total, "case")} decided for without a business case, in no total above:{" "}
          <Cases cases={without.cases} />
          {more > 0 ? ` and ${formatNumber(more)} more` : ""}
          {without.confidential > 0 ? `; confidential: ${formatCount(without.confidential, "case")}` : ""}.
        </li>
      ) : null}
      {leakage > 0 ? (
        <li>
          {formatMoneyCompact({ amountMinor: leakage, currency })} was claimed in quarters that finance closed
          without confirming it (leakage).{" "}
          <AppLink href={rowsAddress("leakage", period.name)} className="text-link">
            Show the rows
          </AppLink>
        </li>
      ) : null}
      {risks.overClaimed.total > 0 ? (
        <li>
          {formatCount(risks.overClaimed.total, "case")} in {period.name} claimed more than the metric
          supports:{" "}
          {risks.overClaimed.cases.map(({ key, title, times }, index) => (
            <span key={key}>
              {index > 0 ? ", " : ""}
              <AppLink href={`/use-cases/${key}/value`} className="text-link">
                {key} {title}
              </AppLink>{" "}
              ({formatNumber(times, 1)} times)
            </span>
          ))}
          .
        </li>
      ) : null}
      {risks.overdrawn.map(({ activity, times }) => (
        <li key={activity}>
          More hours are promised out of “{activity}” than it holds
          {times === null ? "" : ` (${formatNumber(times, 1)} times)`}.{" "}
          <AppLink href="/finance" className="text-link">
            Show the pools
          </AppLink>
        </li>
      ))}
    </ul>
  );
}

function Cases({ cases }: { cases: readonly { key: string; title: string }[] }) {
  return cases.map(({ key, title }, index) => (
    <span key={key}>
      {index > 0 ? ", " : ""}
      <AppLink href={`/use-cases/${key}`} className="text-link">
        {key} {title}
      </AppLink>
    </span>
  ));
}
