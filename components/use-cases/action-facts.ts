import type { Choice } from "@/components/use-cases/choice";
import type { Person } from "@/components/use-cases/people-search";
import type { Money } from "@/lib/domain/shared/money";

/** What the dialogs need to know of a case; made on the server, plain data. */
export interface ActionFacts {
  key: string;
  version: number;
  stageName: string;
  currency: Money["currency"];
  openBlockers: number;
  /** What is still missing for the step that comes next. */
  missingToSubmit: string[];
  missingToScore: string[];
  /** Why the reveal needs a reason, or null. */
  whyNotReveal: string | null;
  canEdit: boolean;
  outcomes: Choice[];
  blockerKinds: Choice[];
  areas: Choice[];
  isFundedOnce: boolean;
  hasAdoptionMetric: boolean;
  delivery: Person[];
  benefitOwner: Person | null;
  modelOwner: Person | null;
  backTo: string | null;
  today: string;
}

export interface ActionProps {
  facts: ActionFacts;
  onClose: () => void;
}
