import { api } from "@/lib/client/api";
import type { TemplateId } from "@/lib/domain/intake/answers";
import type { VisitStep } from "@/lib/domain/intake/sections";

export interface Visit {
  id: string;
  version: number;
}

interface Moved {
  section?: VisitStep;
  template?: TemplateId;
  useCase?: string;
}

export type VisitMeasure = ReturnType<typeof visitMeasure>;

/** Tells the server where somebody is in the form, one step after the other. A step that is lost is no reason to stop anybody. */
export function visitMeasure(begun: Visit | null) {
  let visit = begun;
  let queue: Promise<unknown> = Promise.resolve();
  const move = async (moved: Moved) => {
    if (!visit) return;
    const answer = await api.patch<Visit>(`/intake-visits/${visit.id}`, moved, { version: visit.version });
    if (answer.ok) visit = { id: answer.data.id, version: answer.data.version };
  };
  return {
    start(template: TemplateId | null): void {
      queue = queue.then(async () => {
        if (visit) return;
        const answer = await api.post<Visit>("/intake-visits", template ? { template } : {});
        if (answer.ok) visit = { id: answer.data.id, version: answer.data.version };
      });
    },
    moved(where: Moved): void {
      queue = queue.then(() => move(where));
    },
  };
}
