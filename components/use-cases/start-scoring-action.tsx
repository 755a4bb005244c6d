"use client";
import { useState } from "react";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { DateField } from "@/components/ui/date-field";
import { Notice } from "@/components/ui/notice";
import { ReasonField } from "@/components/ui/reason-field";
import { Skeleton } from "@/components/ui/skeleton";
import { ActionDialog } from "@/components/use-cases/action-dialog";
import type { ActionFacts, ActionProps } from "@/components/use-cases/action-facts";
import { Items } from "@/components/use-cases/confirm-actions";
import { filled, given, needText } from "@/components/use-cases/needs";
import {
  type Panel,
  type PanelAxis,
  panelAxes,
  type Scorer,
  scorerOption,
  useScorers,
} from "@/components/use-cases/scorers";
import { api } from "@/lib/client/api";

export function StartScoringDialog({ facts, onClose }: ActionProps) {
  const { key, version } = facts;
  const scorers = useScorers();
  const [panel, setPanel] = useState<Panel>({ impact: [], feasibility: [] });
  const [deadline, setDeadline] = useState("");
  const [reason, setReason] = useState("");
  const body = { panel, ...filled({ deadline: given(deadline) ?? "", reason: given(reason) }) };
  return (
    <ActionDialog
      useCaseKey={key}
      title={`Put a panel to work on ${key}`}
      confirmLabel="Start scoring"
      size="wide"
      doneMessage={`The panel of ${key} is at work.`}
      onClose={onClose}
      needs={[
        { field: "panel.impact", message: "Choose who rates impact.", isMet: panel.impact.length > 0 },
        {
          field: "panel.feasibility",
          message: "Choose who rates feasibility.",
          isMet: panel.feasibility.length > 0,
        },
        needText("deadline", deadline, "Set a deadline."),
        ...(facts.missingToScore.length > 0
          ? [needText("reason", reason, "Say why it can go without.")]
          : []),
      ]}
      send={() => api.post(`/use-cases/${key}/start-scoring`, body, { version })}
    >
      {(errors) => (
        <>
          <ReadyList facts={facts} />
          {scorers ? (
            <div className="grid gap-5 sm:grid-cols-2">
              {panelAxes.map(({ axis, ...words }) => (
                <CheckboxGroup
                  key={axis}
                  {...words}
                  name={`panel.${axis}`}
                  options={scorers.map(scorerOption)}
                  isRequired
                  value={panel[axis]}
                  onChange={(chosen) => setPanel({ ...panel, [axis]: chosen })}
                  errorMessage={panelError(axis, panel[axis], { errors, scorers })}
                />
              ))}
            </div>
          ) : (
            <Skeleton lines={4} />
          )}
          <DateField
            name="deadline"
            label="Deadline"
            description="The day itself still counts. Until then nobody sees a rating but their own."
            earliest={facts.today}
            isRequired
            value={deadline}
            onChange={setDeadline}
            errorMessage={errors.deadline}
          />
          {facts.missingToScore.length > 0 || errors.reason ? (
            <ReasonField
              label="Reason for going without"
              value={reason}
              onChange={setReason}
              errors={errors}
              isRequired={facts.missingToScore.length > 0}
            />
          ) : null}
        </>
      )}
    </ActionDialog>
  );
}

function ReadyList({ facts: { missingToScore } }: { facts: ActionFacts }) {
  if (missingToScore.length === 0) return <Notice tone="ok">The ready list is complete.</Notice>;
  return (
    <Notice tone="warn" title="The ready list is not complete">
      <Items items={missingToScore} />
    </Notice>
  );
}

/** A complaint stands at the place of a person in the list that was sent: it is shown with the name. */
function panelError(
  axis: PanelAxis,
  chosen: readonly string[],
  { errors, scorers }: { errors: Record<string, string>; scorers: readonly Scorer[] },
): string | undefined {
  const atPeople = chosen.flatMap((id, index) => {
    const message = errors[`panel.${axis}.${index}`];
    return message
      ? [`${scorers.find((scorer) => scorer.id === id)?.name ?? "One of them"}: ${message}`]
      : [];
  });
  return errors[`panel.${axis}`] ?? (atPeople.length > 0 ? atPeople.join(" ") : undefined);
}
