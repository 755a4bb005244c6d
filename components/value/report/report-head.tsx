import { LinkTabs } from "@/components/ui/link-tabs";
import type { ValueStanding } from "@/lib/domain/value/report";
import { formatDate } from "@/lib/format/date";
import { valueSentences } from "@/lib/format/value/sentence";
import { booksWords, confirmationWords } from "@/lib/format/value/words";
import { formatList } from "@/lib/format/words";

const TABS = 6;

/** The quarter on show, and what an executive has to know of it in three sentences, before any chart. */
export function ReportHead({ report }: { report: ValueStanding }) {
  const { period } = report;
  const address = (name: string) => `/value?period=${name}`;
  return (
    <>
      <div data-screen-only>
        <LinkTabs
          label="Quarters"
          current={address(period.name)}
          tabs={period.quarters.slice(0, TABS).map(({ name, state }) => ({
            href: address(name),
            label: name,
            ...(state === "open" ? { count: "open" } : {}),
          }))}
        />
      </div>
      <p className="max-w-measure pt-5 pb-2 font-serif text-lg text-balance">
        {valueSentences(report).join(" ")}
      </p>
      <p className="max-w-measure pb-6 text-sm text-ink-2">
        {booksWords(report)} {confirmationWords(report)} {ratesWords(report)}
      </p>
    </>
  );
}

function ratesWords({ currency, period, unconverted }: ValueStanding): string {
  const { cases, confidential } = unconverted;
  if (cases.length + confidential === 0) return `In ${currency}, at the rates of ${formatDate(period.on)}.`;
  const names = [
    ...cases.map((one) => `${one.key} (${one.currency})`),
    ...(confidential > 0 ? [`${confidential} confidential`] : []),
  ];
  return `In ${currency}; left out, because finance has set no rate: ${formatList(names)}.`;
}
