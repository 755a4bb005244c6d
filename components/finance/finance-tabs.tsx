import { LinkTabs } from "@/components/ui/link-tabs";

export interface FinanceTab {
  href: string;
  label: string;
}

/** The pages of finance. */
export function FinanceTabs({ tabs, current }: { tabs: readonly FinanceTab[]; current: string }) {
  return (
    <div className="pb-6">
      <LinkTabs label="Finance" tabs={tabs} current={current} />
    </div>
  );
}
