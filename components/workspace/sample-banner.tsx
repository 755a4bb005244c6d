import { Banner } from "@/components/shell/banner";
import { Tag } from "@/components/ui/tag";
import { RemoveSample } from "@/components/workspace/remove-sample";

type SampleBannerProps = { hasRealCases: boolean; mayRemove: boolean };

/** Says on every page that invented cases are loaded, and whether they count. */
export function SampleBanner({ hasRealCases, mayRemove }: SampleBannerProps) {
  return (
    <Banner
      label="Sample portfolio"
      mark={<Tag tone="accent">Sample portfolio</Tag>}
      actions={mayRemove ? <RemoveSample /> : null}
    >
      {hasRealCases
        ? "Real cases are here: sample cases are out of the ranking and of all totals."
        : "These cases and people are invented. They leave the ranking and the totals with the first real case."}
    </Banner>
  );
}
