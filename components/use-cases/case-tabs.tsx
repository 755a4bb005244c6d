"use client";
import { useSelectedLayoutSegment } from "next/navigation";
import { LinkTabs } from "@/components/ui/link-tabs";
import type { CaseTab } from "@/components/use-cases/tabs-of";

type CaseTabsProps = { address: string; tabs: readonly CaseTab[] };

/** The parts of a case, each a page of its own. */
export function CaseTabs({ address, tabs }: CaseTabsProps) {
  const segment = useSelectedLayoutSegment();
  const hrefOf = (part: string) => (part === "" ? address : `${address}/${part}`);
  return (
    <div className="pb-6">
      <LinkTabs
        label="Parts of the case"
        current={hrefOf(segment ?? "")}
        tabs={tabs.map(({ part, ...tab }) => ({ ...tab, href: hrefOf(part) }))}
      />
    </div>
  );
}
