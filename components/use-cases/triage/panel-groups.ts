import type { Panel } from "@/components/use-cases/scorers";
import type { StackedCase } from "@/lib/server/triage/queries";

/** The chosen cases of one department, which get one panel. */
export interface PanelGroup {
  /** The department's code; "" for cases without one. */
  id: string;
  name: string;
  cases: StackedCase[];
}

/** The chosen cases by department, in the order in which the departments first stand. */
export function panelGroups(cases: readonly StackedCase[]): PanelGroup[] {
  const groups = new Map<string, PanelGroup>();
  for (const one of cases) {
    const id = one.department ?? "";
    const group = groups.get(id) ?? { id, name: one.departmentName ?? "Without a department", cases: [] };
    group.cases.push(one);
    groups.set(id, group);
  }
  return [...groups.values()];
}

export interface Suggested {
  panel: Panel;
  /** Who has a part in one of the cases, or stepped back from one. */
  unfit: readonly string[];
}
