import type { Metadata } from "next";
import { FinanceTabs } from "@/components/finance/finance-tabs";
import { OutdatedCases } from "@/components/finance/outdated-cases";
import {
  ExchangeRateTable,
  LabourRateTable,
  PolicyTable,
  PoolTable,
} from "@/components/finance/policy-tables";
import { RecalculateCases } from "@/components/finance/recalculate-cases";
import { RecordPolicy } from "@/components/finance/record-policy";
import { AddPool, RecordExchangeRate, RecordLabourRate } from "@/components/finance/record-rates";
import { PageFrame } from "@/components/shell/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { canEverywhere } from "@/lib/domain/access/can";
import { formatNumber, formatPercent } from "@/lib/format/number";
import { formatCount, pluralOf } from "@/lib/format/words";
import { listOutdatedCases } from "@/lib/server/business-cases/outdated";
import { getFinancePolicy, listPools } from "@/lib/server/finance-policy/queries";
import { currentActorWho } from "@/lib/server/people/page-rights";
import { ask } from "@/lib/server/query";
import { departmentChoices } from "../use-cases/choices";
import { financeTabs } from "./finance-tabs-of";

export const metadata: Metadata = { title: "Finance" };

/** What finance sets for every business case, and what there is to be saved. */
export default async function FinancePage() {
  const actor = await currentActorWho("value:read");
  const [policy, pools, outdated, departments] = await Promise.all([
    ask(getFinancePolicy, actor, {}),
    ask(listPools, actor, {}),
    ask(listOutdatedCases, actor, {}),
    departmentChoices(actor),
  ]);
  const today = new Date().toISOString().slice(0, 10);
  const mayEdit = canEverywhere(actor, "finance:edit");
  const holds = policy.current ?? policy.start;
  const choices = { departments, today, currency: holds.currency };
  return (
    <PageFrame>
      <PageHeader
        title="Finance"
        lead="Every business case is computed with these. A change holds from its day on; what held before stays readable."
      />
      <FinanceTabs tabs={financeTabs(actor)} current="/finance" />
      <Section
        id="policy"
        title="Policy"
        lead={`Today: ${formatPercent(holds.discountRate, 2)} a year over ${formatNumber(holds.horizonMonths)} months, in ${holds.currency}.`}
        actions={mayEdit ? <RecordPolicy policy={holds} today={today} /> : null}
      >
        {policy.current ? (
          <PolicyTable policies={policy.policies} />
        ) : (
          <Notice>Finance has recorded no policy yet: cases start from these figures.</Notice>
        )}
      </Section>
      {outdated.total > 0 ? (
        <Section
          id="outdated"
          title="Cases computed otherwise than today"
          lead={`${formatCount(outdated.total, "open case")} ${pluralOf(outdated.total, "is", "are")} computed with an earlier policy, rate or stage. Nothing changes before somebody asks for it; what was approved never does.`}
          actions={mayEdit ? <RecalculateCases total={outdated.total} /> : null}
        >
          <OutdatedCases outdated={outdated} />
        </Section>
      ) : null}
      <Section
        id="labour"
        title="What an hour costs"
        actions={mayEdit ? <RecordLabourRate {...choices} /> : null}
      >
        {policy.labourRates.length > 0 ? (
          <LabourRateTable
            rates={policy.labourRates}
            departments={new Map(departments.map(({ id, label }) => [id, label]))}
          />
        ) : (
          <EmptyState title="No rate is recorded: who makes a case says what an hour costs." />
        )}
      </Section>
      <Section
        id="exchange"
        title="Exchange rates"
        actions={mayEdit ? <RecordExchangeRate {...choices} /> : null}
      >
        {policy.exchangeRates.length > 0 ? (
          <ExchangeRateTable rates={policy.exchangeRates} />
        ) : (
          <EmptyState title="No rate is recorded." />
        )}
      </Section>
      <Section
        id="pools"
        title="Benefit pools"
        lead="What there is to be saved in an activity, so that no two cases save the same hours."
        actions={canEverywhere(actor, "benefitPool:edit") ? <AddPool {...choices} /> : null}
      >
        {pools.data.length > 0 ? (
          <PoolTable pools={pools.data} />
        ) : (
          <EmptyState title="There is no pool yet." />
        )}
      </Section>
    </PageFrame>
  );
}
