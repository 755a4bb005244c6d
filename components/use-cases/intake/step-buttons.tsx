"use client";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import type { Step } from "@/components/use-cases/intake/field-words";
import { StepLink } from "@/components/use-cases/intake/step-link";
import { type SectionState, sectionNames } from "@/lib/domain/intake/sections";

type StepButtonsProps = {
  step: Step;
  states: readonly SectionState[];
  hrefOf: (step: Step) => string;
  go: (step: Step) => void;
  isDraft: boolean;
  canSubmit: boolean;
  isReturned: boolean;
  isSubmitting: boolean;
  onSubmit: () => void;
  onSave: () => void;
  backHref: string;
};

/** What goes on from here: the next section that is open, the check, the submission. */
export function StepButtons(props: StepButtonsProps) {
  const { step, hrefOf, go, canSubmit, isReturned } = props;
  const next = nextAfter(step, props.states);
  const isHub = step === "first" || step === "template";
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-5">
      {canSubmit && (step === "check" || (isHub && isReturned)) ? (
        <Button variant="primary" isPending={props.isSubmitting} onPress={props.onSubmit}>
          {isReturned ? "Answer and submit again" : "Submit"}
        </Button>
      ) : null}
      {isHub && canSubmit ? (
        <Button variant={isReturned ? "secondary" : "primary"} onPress={() => go("check")}>
          {isReturned ? "Check your answers" : "Check your answers and submit"}
        </Button>
      ) : null}
      {props.isDraft ? null : (
        <Button variant="primary" onPress={props.onSave}>
          Save changes
        </Button>
      )}
      {!isHub && step !== "check" ? (
        <Button variant={props.isDraft ? "primary" : "secondary"} onPress={() => go(next)}>
          {next === "check"
            ? "Go on to the check"
            : next === "first"
              ? "Back to the overview"
              : `Go on to ${nameOf(next)}`}
        </Button>
      ) : null}
      {isHub ? (
        <LinkButton href={props.backHref} variant="quiet">
          {props.isDraft ? "Leave it for now" : "Back to the case"}
        </LinkButton>
      ) : (
        <StepLink step="first" href={hrefOf("first")} onGo={go}>
          All sections
        </StepLink>
      )}
    </div>
  );
}

function nameOf(step: Step): string {
  return step in sectionNames ? sectionNames[step as keyof typeof sectionNames].toLowerCase() : step;
}

/** The next section that is not done, in the order of the list and round again; then the check. */
function nextAfter(step: Step, states: readonly SectionState[]): Step {
  const at = states.findIndex(({ section }) => section === step);
  const round = [...states.slice(at + 1), ...states.slice(0, Math.max(at, 0))];
  return round.find(({ state }) => state !== "done")?.section ?? "check";
}
