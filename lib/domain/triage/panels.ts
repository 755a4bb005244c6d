import { z } from "zod";
import { StartScoring } from "@/lib/domain/lifecycle/moves";

const MOST_CASES = 50;

/** The cases that are put before a panel together. */
export const PanelCases = z
  .array(z.string().max(100))
  .min(1, "Choose at least one case.")
  .max(MOST_CASES, `Choose at most ${MOST_CASES} cases at once.`)
  .refine((cases) => new Set(cases).size === cases.length, "A case is named twice.");

/** One panel for several cases at once; each case is judged by itself. */
export const StartPanels = StartScoring.extend({ cases: PanelCases }).superRefine(({ panel }, context) => {
  for (const axis of ["impact", "feasibility"] as const) {
    if (panel[axis]?.length) continue;
    const message = `Name at least one rater for ${axis}.`;
    context.addIssue({ code: "custom", path: ["panel", axis], message });
  }
});
export type StartPanels = z.infer<typeof StartPanels>;

export interface Scorer {
  id: string;
  departmentId: string | null;
  /** On how many panels this person sits that are at work now. */
  openPanels: number;
  /** One of the cases is their own, or they stepped back from it before. */
  isUnfit: boolean;
  /** They are away today: they can be asked, but are not suggested. */
  isAway?: boolean;
}

/** Two raters an axis: the quorum of the shipped scoring model. */
const SEATS = 2;

/**
 * Who could rate cases of these departments: impact by people of the departments, feasibility by people of others, each
 * filled up from the rest; the least busy first, then in the order given. Nobody who is unfit or away; on both axes only where
 * there are too few.
 */
export function suggestPanel(departmentIds: readonly (string | null)[], scorers: readonly Scorer[]) {
  const isClose = ({ departmentId }: Scorer) => departmentId !== null && departmentIds.includes(departmentId);
  const fit = scorers
    .filter(({ isUnfit, isAway }) => !isUnfit && !isAway)
    .sort((a, b) => a.openPanels - b.openPanels);
  const close = fit.filter(isClose);
  const far = fit.filter((scorer) => !isClose(scorer));
  const impact = [...close, ...far].slice(0, SEATS);
  const rest = [...far, ...close].filter((scorer) => !impact.includes(scorer));
  const feasibility = [...rest, ...impact].slice(0, SEATS);
  return { impact: impact.map(({ id }) => id), feasibility: feasibility.map(({ id }) => id) };
}
