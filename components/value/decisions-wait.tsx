import { AppLink } from "@/components/ui/app-link";
import { KeyLabel } from "@/components/ui/key-label";
import { StatusPill } from "@/components/ui/status-pill";
import { formatDate } from "@/lib/format/date";
import { formatMoneyCompact } from "@/lib/format/money";
import { capitalised, formatCount, inWords, pluralOf } from "@/lib/format/words";
import type { Value } from "@/lib/server/value/queries";

type Decisions = NonNullable<Value["decisions"]>;

/** What waits for the reader, before anything else on the page. */
export function DecisionsWait({ decisions: { total, cases } }: { decisions: Decisions }) {
  return (
    <section aria-labelledby="decisions-title" className="ledger-rule pt-3 pb-6">
      <h2 id="decisions-title" className="font-serif text-lg font-semibold">
        {capitalised(inWords(total))} {pluralOf(total, "decision waits", "decisions wait")} for you.
      </h2>
      <ul className="pt-1">
        {cases.map(({ key, title, department, valueYear, cost, blocked, since }) => (
          <li key={key} className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 border-b border-line py-2">
            <span className="min-w-0 flex-[1_1_18rem]">
              <KeyLabel>{key}</KeyLabel>{" "}
              <AppLink href={`/use-cases/${key}`} className="text-link">
                {title}
              </AppLink>
            </span>
            {blocked ? (
              <StatusPill tone="bad" shape="cross">
                Blocked
              </StatusPill>
            ) : null}
            <span className="text-sm text-ink-2">
              {[
                department,
                valueYear && `${formatMoneyCompact(valueYear)} a year`,
                cost && `costs ${formatMoneyCompact(cost)}`,
                `since ${formatDate(since)}`,
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
      {total > cases.length ? (
        <p className="pt-2">
          <AppLink href="/use-cases?stage=review&sort=-priority" className="text-link">
            All {formatCount(total, "case")} in review
          </AppLink>
        </p>
      ) : null}
    </section>
  );
}
