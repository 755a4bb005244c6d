import { InkLegend } from "@/components/charts/inks";

/** What ink, pattern and line of the bars mean. */
export function GradeLegend() {
  return (
    <div className="pb-3">
      <InkLegend
        items={[
          { label: "Cash, measured", look: { ink: "cash", grade: "measured" } },
          { label: "Cash, modelled", look: { ink: "cash", grade: "modelled" } },
          { label: "Cash, asserted", look: { ink: "cash", grade: "asserted" } },
          { label: "Time, measured", look: { ink: "time", grade: "measured" } },
          { label: "Time, modelled", look: { ink: "time", grade: "modelled" } },
          { label: "Time, asserted", look: { ink: "time", grade: "asserted" } },
          { label: "Confirmed by finance", look: { ink: "cash", grade: "measured" }, isUnderlined: true },
        ]}
      />
    </div>
  );
}
