"use client";
import { useEffect, useState } from "react";
import { PageFrame } from "@/components/shell/page-frame";
import { emptyAnswers } from "@/components/use-cases/intake/intake-answers";
import { type IntakeCase, IntakeSteps } from "@/components/use-cases/intake/intake-steps";
import { StepFrame } from "@/components/use-cases/intake/step-frame";
import { TemplateChoice } from "@/components/use-cases/intake/template-choice";
import { useSteps } from "@/components/use-cases/intake/use-steps";
import { type Visit, visitMeasure } from "@/components/use-cases/intake/visit";
import type { TemplateId } from "@/lib/domain/intake/answers";

type IntakeFormProps = Omit<IntakeCase, "blank"> & {
  /** The department of who proposes. */
  department: string;
  template: TemplateId | null;
  /** The visit that this draft came of; null for a new proposal. */
  visit: Visit | null;
  /** A proposal is measured from its first look on; an edit is not. */
  isProposal: boolean;
};

/** The one form of a use case: a template, the four answers, six sections in any order, a check. */
export function IntakeForm({ department, template: given, visit, isProposal, ...rest }: IntakeFormProps) {
  const [template, setTemplate] = useState(given);
  const [measure] = useState(() => visitMeasure(visit));
  const steps = useSteps(rest.held || template ? "first" : "template");
  useEffect(() => {
    if (isProposal && !rest.held) measure.start(given);
  }, [measure, isProposal, rest.held, given]);
  if (steps.step === "template" && !rest.held) {
    return (
      <PageFrame>
        <StepFrame
          key="template"
          title="Propose a use case"
          lead="Four answers are enough to begin with. It is saved as you type, and you can come back at any time."
          takesFocus={steps.hasMoved}
        >
          <TemplateChoice
            onChoose={(chosen) => {
              setTemplate(chosen);
              measure.moved({ template: chosen, section: "first" });
              steps.nameTemplate(chosen);
            }}
          />
        </StepFrame>
      </PageFrame>
    );
  }
  return <IntakeSteps {...rest} blank={emptyAnswers(department, template)} steps={steps} measure={measure} />;
}
