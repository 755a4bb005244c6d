"use client";
import { useState } from "react";
import { Notice } from "@/components/ui/notice";
import { NumberField } from "@/components/ui/number-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { ReasonField } from "@/components/ui/reason-field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { ActionDialog } from "@/components/use-cases/action-dialog";
import type { ActionProps } from "@/components/use-cases/action-facts";
import { CaseField } from "@/components/use-cases/case-field";
import {
  type ConditionDraft,
  ConditionFields,
  conditionNeeds,
  conditionsIn,
} from "@/components/use-cases/condition-fields";
import { filled, given, needText, needValue } from "@/components/use-cases/needs";
import { moneyOf } from "@/components/use-cases/typed-money";
import type { Need } from "@/components/use-cases/use-sending";
import { api } from "@/lib/client/api";

interface Draft {
  outcome: string;
  amount: number | null;
  tranche: string;
  reason: string;
  until: string;
  wouldHaveChangedIt: string;
  into: string | null;
  conditions: ConditionDraft[];
}

const funds = (outcome: string) => outcome === "fund" || outcome === "proofOnly";

type DecideDialogProps = ActionProps & {
  /** The case that was chosen already as the one to merge into. */
  into?: string | null;
};

export function DecideDialog({ facts, onClose, into = null }: DecideDialogProps) {
  const { key, version, currency, outcomes } = facts;
  const only = outcomes.length === 1 ? outcomes[0] : undefined;
  const [draft, setDraft] = useState<Draft>({
    outcome: only?.value ?? "",
    amount: null,
    tranche: "",
    reason: "",
    until: "",
    wouldHaveChangedIt: "",
    into,
    conditions: [],
  });
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const send = () => api.post(`/use-cases/${key}/decide`, bodyOf(draft, currency), { version });
  return (
    <ActionDialog
      useCaseKey={key}
      title={only ? `${only.label} ${key}` : `Decide ${key}`}
      confirmLabel={confirmLabel(draft.outcome, outcomes)}
      size="wide"
      doneMessage={`The decision on ${key} is on record.`}
      onClose={onClose}
      needs={needsOf(draft)}
      send={send}
    >
      {(errors) => (
        <>
          {only ? null : (
            <RadioGroup
              name="outcome"
              label="Outcome"
              options={outcomes}
              orientation="horizontal"
              isRequired
              value={draft.outcome}
              onChange={(outcome) => change({ outcome })}
              errorMessage={draft.outcome ? undefined : errors.outcome}
            />
          )}
          {funds(draft.outcome) && facts.openBlockers > 0 ? (
            <Notice tone="warn">
              An open blocker stands against funding. A reviewer of its area has to lift it first.
            </Notice>
          ) : null}
          <OutcomeFields draft={draft} change={change} errors={errors} facts={facts} />
          <ReasonField
            value={draft.reason}
            onChange={(reason) => change({ reason })}
            errors={errors}
            description="Everybody who may see the case reads it."
          />
          {funds(draft.outcome) ? (
            <ConditionFields
              conditions={draft.conditions}
              onChange={(conditions) => change({ conditions })}
              errors={errors}
              earliest={facts.today}
            />
          ) : null}
        </>
      )}
    </ActionDialog>
  );
}

type OutcomeFieldsProps = {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  errors: Record<string, string>;
  facts: ActionProps["facts"];
};

function OutcomeFields({ draft, change, errors, facts }: OutcomeFieldsProps) {
  const { outcome } = draft;
  if (funds(outcome)) {
    return (
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField
          name="amount"
          label="Amount"
          unit={facts.currency}
          minValue={0}
          isRequired
          value={draft.amount}
          onChange={(amount) => change({ amount })}
          errorMessage={errors.amount ?? errors["amount.currency"] ?? errors["amount.amountMinor"]}
        />
        {outcome === "fund" ? (
          <Select
            name="tranche"
            label="For"
            options={[
              { value: "build", label: "Building it" },
              { value: "run", label: "Running it" },
            ]}
            placeholder={facts.isFundedOnce ? "What comes next" : "Building it, to begin with"}
            value={draft.tranche}
            onChange={(tranche) => change({ tranche })}
            errorMessage={errors.tranche}
          />
        ) : null}
      </div>
    );
  }
  if (outcome === "defer") {
    return (
      <TextField
        name="until"
        label="Until"
        description="A day such as 2027-03-31, or a fact: “the contract with the archive is signed”."
        isRequired
        value={draft.until}
        onChange={(until) => change({ until })}
        errorMessage={errors.until}
      />
    );
  }
  if (outcome === "decline") {
    return (
      <ReasonField
        name="wouldHaveChangedIt"
        label="What would have changed it?"
        description="Its people read it, and know what to come back with."
        value={draft.wouldHaveChangedIt}
        onChange={(wouldHaveChangedIt) => change({ wouldHaveChangedIt })}
        errors={errors}
      />
    );
  }
  return outcome === "merge" ? (
    <CaseField
      name="into"
      label="Merge into"
      not={facts.key}
      value={draft.into}
      onChange={(into) => change({ into })}
      errorMessage={errors.into}
    />
  ) : null;
}

function bodyOf(draft: Draft, currency: ActionProps["facts"]["currency"]) {
  const { outcome, amount, tranche, reason, until, wouldHaveChangedIt, into, conditions } = draft;
  return filled({
    outcome: given(outcome),
    reason: given(reason),
    ...(funds(outcome) ? { amount: amount === null ? undefined : moneyOf(amount, currency) } : {}),
    ...(funds(outcome) ? { conditions: conditionsIn(conditions) } : {}),
    ...(outcome === "fund" ? { tranche: given(tranche) } : {}),
    ...(outcome === "defer" ? { until: given(until) } : {}),
    ...(outcome === "decline" ? { wouldHaveChangedIt: given(wouldHaveChangedIt) } : {}),
    ...(outcome === "merge" ? { into } : {}),
  });
}

function needsOf(draft: Draft): Need[] {
  const { outcome, amount, until, into, reason, wouldHaveChangedIt, conditions } = draft;
  return [
    needText("outcome", outcome, "Choose an outcome."),
    ...(funds(outcome) ? [needValue("amount", amount, "Say how much is funded.")] : []),
    ...(outcome === "defer" ? [needText("until", until, "Say until which date or fact.")] : []),
    ...(outcome === "decline"
      ? [needText("wouldHaveChangedIt", wouldHaveChangedIt, "Say what would have changed it.")]
      : []),
    ...(outcome === "merge" ? [needValue("into", into, "Choose the case it is merged into.")] : []),
    needText("reason", reason, "Give the reason."),
    ...(funds(outcome) ? conditions.flatMap(conditionNeeds) : []),
  ];
}

function confirmLabel(outcome: string, outcomes: ActionProps["facts"]["outcomes"]): string {
  if (!outcome) return "Decide";
  const name = nameOf(outcome, outcomes);
  return outcomes.length === 1 ? name : `Decide: ${name.toLowerCase()}`;
}

function nameOf(outcome: string, outcomes: ActionProps["facts"]["outcomes"]): string {
  return outcomes.find(({ value }) => value === outcome)?.label ?? "";
}
