import { LinkTabs } from "@/components/ui/link-tabs";

export type ScoringTab =
  | "/scoring"
  | "/scoring/quick-look"
  | "/scoring/value-check"
  | "/scoring/calibration"
  | "/scoring/model";

const labels: Record<ScoringTab, string> = {
  "/scoring": "Panels",
  "/scoring/quick-look": "Quick look",
  "/scoring/value-check": "Value check",
  "/scoring/calibration": "Calibration",
  "/scoring/model": "Scoring model",
};

/** The ways in which cases are judged, as far as they are open to somebody; nothing where there is only one. */
export function ScoringTabs({ open, current }: { open: readonly ScoringTab[]; current: ScoringTab }) {
  if (open.length < 2) return null;
  return (
    <div className="pb-6">
      <LinkTabs
        label="Ways to judge"
        tabs={open.map((href) => ({ href, label: labels[href] }))}
        current={current}
      />
    </div>
  );
}
