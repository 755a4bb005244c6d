import { LinkTabs } from "@/components/ui/link-tabs";

const pages = [
  { href: "/finance", label: "Policy and pools" },
  { href: "/finance/quarters", label: "Quarters" },
];

/** The pages of finance. */
export function FinanceTabs({ current }: { current: string }) {
  return (
    <div className="pb-6">
      <LinkTabs label="Finance" tabs={pages} current={current} />
    </div>
  );
}
