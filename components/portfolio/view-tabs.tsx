"use client";
import { useSearchParams } from "next/navigation";
import type { PortfolioView } from "@/components/portfolio/portfolio-address";
import { LinkTabs } from "@/components/ui/link-tabs";

const onlyThere = ["rows", "after", "looks", "peek"];

/** The same cases as a ranked list or by impact and feasibility; filter and selection go along. */
export function ViewTabs({ view }: { view: PortfolioView }) {
  const asked = useSearchParams();
  const hrefOf = (other: PortfolioView) => {
    const next = new URLSearchParams(asked);
    for (const name of onlyThere) next.delete(name);
    next.delete("view");
    if (other === "matrix") next.set("view", other);
    const query = next.toString();
    return query ? `/portfolio?${query}` : "/portfolio";
  };
  const tabs = [
    { href: hrefOf("list"), label: "Ranked list" },
    { href: hrefOf("matrix"), label: "Matrix" },
  ];
  return <LinkTabs label="View" tabs={tabs} current={hrefOf(view)} />;
}
