import type { Metadata } from "next";
import { FinanceTabs } from "@/components/finance/finance-tabs";
import { ImportActuals } from "@/components/finance/import-actuals";
import { ImportColumns } from "@/components/finance/import-columns";
import { MainAndSide, PageFrame } from "@/components/shell/page-frame";
import { PageHeader } from "@/components/ui/page-header";
import { currentActorWho } from "@/lib/server/people/page-rights";
import { financeTabs } from "../finance-tabs-of";

export const metadata: Metadata = { title: "Import actuals" };

/** What cases really cost and brought, as a list: the same rules as for a single amount. */
export default async function ImportActualsPage() {
  const actor = await currentActorWho("actual:write");
  return (
    <PageFrame>
      <PageHeader
        title="Import actuals"
        lead="What cases really cost and brought, as a list. The same amount again changes nothing; another amount is told, and corrected where it stands."
      />
      <FinanceTabs tabs={financeTabs(actor)} current="/finance/import" />
      <MainAndSide side={<ImportColumns />} sideLabel="Columns">
        <ImportActuals />
      </MainAndSide>
    </PageFrame>
  );
}
