import { HealthTable } from "@/components/charts/health-table";
import { Section } from "@/components/ui/section";
import { AttentionTable, blockedReason, lateReason } from "@/components/value/attention-table";
import { PromisedTables } from "@/components/value/promised-tables";
import type { Value } from "@/lib/server/value/queries";

/** What is late, blocked or off track today, and what the portfolio promises a year. */
export function OpenToday({ value }: { value: Value }) {
  return (
    <>
      <Section id="late" title="Late" lead="What has waited longer than it should, today.">
        <AttentionTable
          caption="Late cases"
          found={value.late}
          reasonOf={lateReason}
          nothing="Nothing is late."
        />
      </Section>
      <Section id="blocked" title="Blocked" lead="Not to be funded until a reviewer of the area lifts it.">
        <AttentionTable
          caption="Blocked cases"
          found={value.blocked}
          reasonOf={blockedReason}
          nothing="Nothing is blocked."
          rest="/use-cases?attention=blocked"
        />
      </Section>
      <Section
        id="health"
        title="Metric health"
        lead="Cases approved or later by the colour of their metrics, and the value a year planned with them."
      >
        <HealthTable lines={value.health} />
      </Section>
      {value.total.cases === 0 ? null : (
        <Section
          id="promised"
          title="Promised value and cost a year"
          lead="Likely estimates of cases approved or later; currencies are never added up."
        >
          <PromisedTables {...value} />
        </Section>
      )}
    </>
  );
}
