"use client";
import { type ReactNode, useState } from "react";
import { DateField } from "@/components/ui/date-field";
import { Notice } from "@/components/ui/notice";
import { NumberField } from "@/components/ui/number-field";
import { ReasonField } from "@/components/ui/reason-field";
import { ActionDialog } from "@/components/use-cases/action-dialog";
import type { ActionProps } from "@/components/use-cases/action-facts";
import { filled, given, needText, needValue } from "@/components/use-cases/needs";
import { PersonField } from "@/components/use-cases/person-field";
import { moneyOf } from "@/components/use-cases/typed-money";
import type { Need } from "@/components/use-cases/use-sending";
import { api } from "@/lib/client/api";

const giveReason = "Give the reason.";
const tellLesson = "Write down what was learnt.";

type MoveDialogProps = ActionProps & {
  verb: string;
  title: string;
  confirmLabel: string;
  doneMessage: string;
  tone?: "primary" | "danger";
  body: object;
  needs?: readonly Need[];
  children: (errors: Record<string, string>) => ReactNode;
};

function MoveDialog({ facts, verb, body, ...words }: MoveDialogProps) {
  const { key, version } = facts;
  const send = () => api.post(`/use-cases/${key}/move`, { verb, ...filled(body) }, { version });
  return <ActionDialog {...words} useCaseKey={key} send={send} />;
}

export function StartBuildingDialog(props: ActionProps) {
  const { key, delivery } = props.facts;
  const [deliveryOwner, setDeliveryOwner] = useState<string | null>(null);
  return (
    <MoveDialog
      {...props}
      verb="startBuilding"
      title={`Start building ${key}`}
      confirmLabel="Start building"
      doneMessage={`${key} is being built.`}
      body={{ deliveryOwner }}
      needs={delivery.length > 0 ? [] : [needValue("deliveryOwner", deliveryOwner, "Name who delivers it.")]}
    >
      {(errors) => (
        <PersonField
          name="deliveryOwner"
          label="Who delivers it?"
          description={
            delivery.length > 0 ? `Already on it: ${delivery.map(({ name }) => name).join(", ")}.` : undefined
          }
          isRequired={delivery.length === 0}
          value={deliveryOwner}
          onChange={setDeliveryOwner}
          errorMessage={errors.deliveryOwner}
        />
      )}
    </MoveDialog>
  );
}

export function StartPilotDialog(props: ActionProps) {
  const { key, hasAdoptionMetric } = props.facts;
  return (
    <MoveDialog
      {...props}
      verb="startPilot"
      title={`Start the pilot of ${key}`}
      confirmLabel="Start the pilot"
      doneMessage={`${key} is in its pilot.`}
      body={{}}
    >
      {() =>
        hasAdoptionMetric ? (
          <p>First people use it, and the adoption metric tells whether they come back.</p>
        ) : (
          <Notice tone="warn">
            A pilot needs an adoption metric first: who uses it, and how much. Add one under Success metrics.
          </Notice>
        )
      }
    </MoveDialog>
  );
}

export function GoLiveDialog(props: ActionProps) {
  const { key, benefitOwner, modelOwner, today } = props.facts;
  const [on, setOn] = useState(today);
  const [benefit, setBenefit] = useState(benefitOwner?.id ?? null);
  const [model, setModel] = useState(modelOwner?.id ?? null);
  return (
    <MoveDialog
      {...props}
      verb="goLive"
      title={`Take ${key} live`}
      confirmLabel="Go live"
      doneMessage={`${key} is live.`}
      body={{ on: given(on), benefitOwner: benefit, modelOwner: model }}
      needs={[
        needText("on", on, "Say since which day."),
        needValue("benefitOwner", benefit, "Name the benefit owner."),
        needValue("modelOwner", model, "Name the model owner."),
      ]}
    >
      {(errors) => (
        <>
          <DateField
            name="on"
            label="Live since"
            latest={today}
            isRequired
            value={on}
            onChange={setOn}
            errorMessage={errors.on}
          />
          <PersonField
            name="benefitOwner"
            label="Benefit owner"
            description="Holds the budget in which the benefit shows, and signs the number."
            isRequired
            known={benefitOwner ? [benefitOwner] : []}
            value={benefit}
            onChange={setBenefit}
            errorMessage={errors.benefitOwner}
          />
          <PersonField
            name="modelOwner"
            label="Model owner"
            description="Answers for how the model behaves."
            isRequired
            known={modelOwner ? [modelOwner] : []}
            value={model}
            onChange={setModel}
            errorMessage={errors.modelOwner}
          />
        </>
      )}
    </MoveDialog>
  );
}

export function RetireDialog(props: ActionProps) {
  const [reason, setReason] = useState("");
  const [lesson, setLesson] = useState("");
  return (
    <MoveDialog
      {...props}
      verb="retire"
      title={`Retire ${props.facts.key}`}
      confirmLabel="Retire"
      tone="danger"
      doneMessage={`${props.facts.key} is retired.`}
      body={{ reason: given(reason), lesson: given(lesson) }}
      needs={[needText("reason", reason, giveReason), needText("lesson", lesson, tellLesson)]}
    >
      {(errors) => (
        <>
          <ReasonField value={reason} onChange={setReason} errors={errors} />
          <LessonField value={lesson} onChange={setLesson} errors={errors} />
        </>
      )}
    </MoveDialog>
  );
}

export function StopDialog(props: ActionProps) {
  const { key, currency } = props.facts;
  const [reason, setReason] = useState("");
  const [lesson, setLesson] = useState("");
  const [spent, setSpent] = useState<number | null>(null);
  return (
    <MoveDialog
      {...props}
      verb="stop"
      title={`Stop ${key}`}
      confirmLabel="Stop it"
      tone="danger"
      doneMessage={`${key} is stopped.`}
      body={{
        reason: given(reason),
        lesson: given(lesson),
        spent: spent === null ? undefined : moneyOf(spent, currency),
      }}
      needs={[
        needText("reason", reason, giveReason),
        needValue("spent", spent, "Say what was spent so far."),
        needText("lesson", lesson, tellLesson),
      ]}
    >
      {(errors) => (
        <>
          <ReasonField value={reason} onChange={setReason} errors={errors} />
          <NumberField
            name="spent"
            label="Spent so far"
            unit={currency}
            minValue={0}
            isRequired
            value={spent}
            onChange={setSpent}
            errorMessage={errors.spent ?? errors["spent.currency"]}
          />
          <LessonField value={lesson} onChange={setLesson} errors={errors} />
        </>
      )}
    </MoveDialog>
  );
}

export function ReopenDialog(props: ActionProps) {
  const [reason, setReason] = useState("");
  const { key } = props.facts;
  return (
    <MoveDialog
      {...props}
      verb="reopen"
      title={`Reopen ${key}`}
      confirmLabel="Reopen"
      doneMessage={`${key} is in triage again.`}
      body={{ reason: given(reason) }}
      needs={[needText("reason", reason, giveReason)]}
    >
      {(errors) => <ReasonField value={reason} onChange={setReason} errors={errors} />}
    </MoveDialog>
  );
}

export function GoBackDialog(props: ActionProps) {
  const [reason, setReason] = useState("");
  const { key, stageName, backTo } = props.facts;
  const there = backTo?.toLowerCase() ?? "the stage before";
  return (
    <MoveDialog
      {...props}
      verb="goBack"
      title={`Go back from ${stageName.toLowerCase()} to ${there}`}
      confirmLabel="Go back"
      tone="danger"
      doneMessage={`${key} is back in ${there}.`}
      body={{ reason: given(reason) }}
      needs={[needText("reason", reason, giveReason)]}
    >
      {(errors) => (
        <>
          <p>Its people are told, with your reason. What was decided or rated stays on the record.</p>
          <ReasonField value={reason} onChange={setReason} errors={errors} />
        </>
      )}
    </MoveDialog>
  );
}

type LessonFieldProps = { value: string; onChange: (value: string) => void; errors: Record<string, string> };

function LessonField(props: LessonFieldProps) {
  return (
    <ReasonField
      {...props}
      name="lesson"
      label="What was learnt"
      description="For whoever has the same idea in two years."
    />
  );
}
