import type { ReactNode } from "react";
import { stepAddress, type WizardStep } from "@/components/imports/wizard-address";
import { LinkButton } from "@/components/ui/link-button";

/** The way on and the way back of a step. */
export function StepFoot({ id, back, children }: { id: string; back?: WizardStep; children: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-2 border-t border-line pt-4">
      {children}
      {back ? (
        <LinkButton href={stepAddress(id, back)} variant="quiet">
          Back
        </LinkButton>
      ) : null}
    </div>
  );
}
