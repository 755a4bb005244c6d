import type { UseCaseView } from "@/lib/server/use-cases/rows";

interface Known {
  view: UseCaseView;
  metrics: number;
  hasPanel: boolean;
  isRevealed: boolean;
  mayEdit: boolean;
  mayMeasure: boolean;
}

export interface CaseTab {
  /** The last part of its address; "" for the overview. */
  part: string;
  label: string;
  count?: number;
}

/** The parts of a case that have something to show to this reader, or that they can fill. */
export function tabsOf({ view, metrics, hasPanel, isRevealed, mayEdit, mayMeasure }: Known): CaseTab[] {
  const extras = Array.isArray(view.sourceExtras) ? view.sourceExtras.length : 0;
  const isDelivered = view.delivery.length > 0 || view.liveOn !== null || view.lesson !== null;
  const isFunded = view.funding.status !== "none";
  const hasVolume = view.yearlyVolume !== null || view.minutesEach !== null;
  const isKnown = hasVolume || view.personalData !== "unknown" || Object.keys(view.routeAnswers).length > 0;
  const hasData = view.dataSource !== null || extras > 0 || isKnown;
  const shown: [boolean, CaseTab][] = [
    [true, { part: "", label: "Overview" }],
    [view.estimate !== undefined, { part: "value", label: "Value" }],
    [hasData || mayEdit, { part: "data", label: "Data" }],
    [hasPanel || isRevealed, { part: "scores", label: "Scores" }],
    [true, { part: "governance", label: "Governance" }],
    [isDelivered || isFunded, { part: "delivery", label: "Delivery" }],
    [
      metrics > 0 || mayMeasure,
      { part: "metrics", label: "Metrics", ...(metrics > 0 ? { count: metrics } : {}) },
    ],
    [true, { part: "activity", label: "Activity" }],
  ];
  return shown.flatMap(([isShown, tab]) => (isShown ? [tab] : []));
}
