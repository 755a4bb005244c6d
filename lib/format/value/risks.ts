import { totalOf } from "@/lib/domain/value/inks";
import type { ValueReport } from "@/lib/domain/value/report";
import { formatMoneyCompact } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/number";
import { formatCount, formatList } from "@/lib/format/words";

type Risky = Pick<
  ValueReport,
  "withoutBusinessCase" | "risks" | "total" | "currency" | "period" | "unconverted"
>;

/** What speaks against the numbers, a sentence each. */
export function riskSentences(report: Risky): string[] {
  const { risks, total, currency, period } = report;
  const leakage = totalOf(total.realised.leakage);
  return [
    ...withoutCase(report),
    ...(leakage === 0
      ? []
      : [
          `${formatMoneyCompact({ amountMinor: leakage, currency })} was claimed in quarters that finance closed without confirming it (leakage).`,
        ]),
    ...(risks.overClaimed.total === 0
      ? []
      : [
          `${formatCount(risks.overClaimed.total, "case")} in ${period.name} claimed more than the metric supports: ${formatList(
            risks.overClaimed.cases.map(({ key, times }) => `${key} (${formatNumber(times, 1)} times)`),
          )}.`,
        ]),
    ...risks.overdrawn.map(
      ({ activity, times }) =>
        `More hours are promised out of “${activity}” than it holds${times === null ? "" : ` (${formatNumber(times, 1)} times)`}.`,
    ),
    ...notConverted(report),
  ];
}

function withoutCase({ withoutBusinessCase: { total, cases, confidential } }: Risky): string[] {
  if (total === 0) return [];
  const more = total - cases.length - confidential;
  const names = [
    ...cases.map(({ key }) => key),
    ...(more > 0 ? [`${formatNumber(more)} more`] : []),
    ...(confidential > 0 ? [`${formatNumber(confidential)} confidential`] : []),
  ];
  return [
    `${formatCount(total, "case")} decided for without a business case, in no total: ${formatList(names)}.`,
  ];
}

function notConverted({ unconverted: { cases, confidential } }: Risky): string[] {
  if (cases.length + confidential === 0) return [];
  const names = [
    ...cases.map(({ key, currency }) => `${key} (${currency})`),
    ...(confidential > 0 ? [`${confidential} confidential`] : []),
  ];
  return [`Left out, because finance has set no rate for its currency: ${formatList(names)}.`];
}
