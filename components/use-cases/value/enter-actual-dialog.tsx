"use client";
import { useState } from "react";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { ActionDialog } from "@/components/use-cases/action-dialog";
import type { Choice } from "@/components/use-cases/choice";
import { fieldsOf } from "@/components/use-cases/draft-fields";
import { needText, needValue } from "@/components/use-cases/needs";
import { moneyOf } from "@/components/use-cases/typed-money";
import { api } from "@/lib/client/api";
import type { BusinessCaseLine } from "@/lib/domain/business-case/line-schema";
import type { Currency } from "@/lib/domain/shared/currency";

export type EnterActualProps = {
  useCaseKey: string;
  lines: readonly BusinessCaseLine[];
  metrics: readonly Choice[];
  currency: string;
};

type EnterActualDialogProps = EnterActualProps & { onClose: () => void };

const empty = {
  period: "",
  amount: null as number | null,
  hours: null as number | null,
  source: "",
  metric: "",
  volume: null as number | null,
  adoption: null as number | null,
};

/** Enters what a line of the business case really cost or brought in a month. */
export function EnterActualDialog({ useCaseKey, lines, metrics, currency, onClose }: EnterActualDialogProps) {
  const [line, setLine] = useState(lines[0]?.id ?? "");
  const [draft, setDraft] = useState(empty);
  const change = (part: Partial<typeof empty>) => setDraft({ ...draft, ...part });
  const chosen = lines.find(({ id }) => id === line);
  const isBenefit = chosen?.kind === "benefit";
  const input = {
    line,
    period: draft.period.trim(),
    amount: moneyOf(draft.amount ?? 0, currency as Currency),
    source: draft.source,
    ...(draft.hours === null ? {} : { hours: draft.hours }),
    ...(isBenefit && draft.metric ? { metric: draft.metric } : {}),
    ...(isBenefit && draft.volume !== null ? { volume: draft.volume } : {}),
    ...(isBenefit && draft.adoption !== null ? { adoption: draft.adoption / 100 } : {}),
  };
  return (
    <ActionDialog
      useCaseKey={useCaseKey}
      title="What it really cost or brought"
      confirmLabel="Enter it"
      doneMessage="The amount is entered."
      onClose={onClose}
      needs={[
        needText("period", draft.period, "Say for which month."),
        needValue("amount", draft.amount, "Give the amount."),
        needText("source", draft.source, "Say where the amount comes from."),
      ]}
      send={() => api.post(`/use-cases/${useCaseKey}/actuals`, input)}
    >
      {(errors) => {
        const field = fieldsOf({ draft, change, errors });
        return (
          <>
            <Select
              label="Line of the business case"
              options={lines.map(({ id, label }) => ({ value: id ?? "", label }))}
              value={line}
              onChange={setLine}
              errorMessage={errors.line}
            />
            <TextField label="Month" placeholder="2026-10" isRequired {...field("period")} />
            <NumberField
              label="Amount"
              unit={currency}
              isRequired
              {...field("amount")}
              errorMessage={errors.amount ?? errors["amount.amountMinor"]}
            />
            {chosen?.every === "hours" ? (
              <NumberField label="Hours" minValue={0} {...field("hours")} />
            ) : null}
            <TextField
              label="Source"
              placeholder="Ledger, time sheets, log"
              isRequired
              {...field("source")}
            />
            {isBenefit && metrics.length > 0 ? (
              <Select
                label="The metric behind it"
                placeholder="None"
                options={metrics}
                {...field("metric")}
              />
            ) : null}
            {isBenefit && draft.metric ? (
              <div className="grid items-start gap-4 sm:grid-cols-2">
                <NumberField label="How many in the month" minValue={0} {...field("volume")} />
                <NumberField
                  label="Part of them that used it"
                  unit="%"
                  minValue={0}
                  maxValue={100}
                  {...field("adoption")}
                />
              </div>
            ) : null}
          </>
        );
      }}
    </ActionDialog>
  );
}
