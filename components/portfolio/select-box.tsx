"use client";
import { usePortfolioAddress } from "@/components/portfolio/use-portfolio-address";

/** Selects a case of the ranked list. A hundred of them stand on a page, so that it is the browser's own box. */
export function SelectBox({ caseKey }: { caseKey: string }) {
  const { selected, toggle } = usePortfolioAddress();
  return (
    <label
      className="-my-1.5 -ml-0.75 inline-grid size-6 cursor-pointer place-items-center touch:size-11"
      data-screen-only
    >
      <span className="sr-only">Select {caseKey}</span>
      <input
        type="checkbox"
        className="tick-box"
        checked={selected.includes(caseKey)}
        onChange={() => toggle(caseKey)}
      />
    </label>
  );
}
