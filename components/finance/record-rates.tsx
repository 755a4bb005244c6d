"use client";
import { useState } from "react";
import { RecordDialog } from "@/components/finance/record-dialog";
import { DateField } from "@/components/ui/date-field";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { api } from "@/lib/client/api";
import { minorUnitDigits } from "@/lib/format/minor-units";

type Departments = readonly { value: string; label: string }[];

export function RecordLabourRate({
  departments,
  currency,
  today,
}: {
  departments: Departments;
  currency: string;
  today: string;
}) {
  const [role, setRole] = useState("");
  const [department, setDepartment] = useState("");
  const [amount, setAmount] = useState<number | null>(null);
  const [effectiveFrom, setEffectiveFrom] = useState(today);
  const [source, setSource] = useState("");
  const perHour = amount === null ? null : moneyOf(amount, currency);
  const input = { role, department: department || null, perHour, effectiveFrom, source };
  return (
    <RecordDialog
      label="Record a rate"
      title="What an hour costs"
      doneMessage="The rate is recorded."
      send={() => api.post("/labour-rates", input)}
    >
      {(errors) => (
        <>
          <TextField label="Role" isRequired value={role} onChange={setRole} errorMessage={errors.role} />
          <Select
            label="Department"
            description="A department's own rate goes before the general one."
            placeholder="All"
            options={departments}
            value={department}
            onChange={setDepartment}
            errorMessage={errors.department}
          />
          <NumberField
            label="An hour costs"
            unit={currency}
            minValue={0}
            isRequired
            value={amount}
            onChange={setAmount}
            errorMessage={errors.perHour ?? errors["perHour.amountMinor"]}
          />
          <FromAndSource {...{ effectiveFrom, setEffectiveFrom, source, setSource, errors }} />
        </>
      )}
    </RecordDialog>
  );
}

export function RecordExchangeRate({ currency, today }: { currency: string; today: string }) {
  const [from, setFrom] = useState("");
  const [rate, setRate] = useState("");
  const [effectiveFrom, setEffectiveFrom] = useState(today);
  const [source, setSource] = useState("");
  const input = { from: from.trim().toUpperCase(), to: currency, rate: rate.trim(), effectiveFrom, source };
  return (
    <RecordDialog
      label="Record a rate"
      title="Exchange rate"
      doneMessage="The rate is recorded."
      send={() => api.post("/exchange-rates", input)}
    >
      {(errors) => (
        <>
          <TextField
            label="Currency"
            description="Three letters, such as USD."
            isRequired
            value={from}
            onChange={setFrom}
            errorMessage={errors.from ?? errors.to}
          />
          <TextField
            label={`One of it in ${currency}`}
            placeholder="0.9215"
            isRequired
            value={rate}
            onChange={setRate}
            errorMessage={errors.rate}
          />
          <FromAndSource {...{ effectiveFrom, setEffectiveFrom, source, setSource, errors }} />
        </>
      )}
    </RecordDialog>
  );
}

export function AddPool({ departments, today }: { departments: Departments; today: string }) {
  const [department, setDepartment] = useState(departments[0]?.value ?? "");
  const [activity, setActivity] = useState("");
  const [hoursYear, setHoursYear] = useState<number | null>(null);
  const [asOf, setAsOf] = useState(today);
  const [source, setSource] = useState("");
  return (
    <RecordDialog
      label="Add a pool"
      title="What there is to be saved"
      doneMessage="The pool is added."
      send={() => api.post("/benefit-pools", { department, activity, hoursYear, asOf, source })}
    >
      {(errors) => (
        <>
          <Select
            label="Department"
            options={departments}
            value={department}
            onChange={setDepartment}
            errorMessage={errors.department}
          />
          <TextField
            label="Activity"
            isRequired
            value={activity}
            onChange={setActivity}
            errorMessage={errors.activity}
          />
          <NumberField
            label="Hours a year"
            isRequired
            minValue={0}
            value={hoursYear}
            onChange={setHoursYear}
            errorMessage={errors.hoursYear}
          />
          <FromAndSource
            label="Counted on"
            effectiveFrom={asOf}
            setEffectiveFrom={setAsOf}
            {...{
              source,
              setSource,
              errors: { ...errors, ...(errors.asOf ? { effectiveFrom: errors.asOf } : {}) },
            }}
          />
        </>
      )}
    </RecordDialog>
  );
}

type FromAndSourceProps = {
  label?: string;
  effectiveFrom: string;
  setEffectiveFrom: (day: string) => void;
  source: string;
  setSource: (source: string) => void;
  errors: Record<string, string>;
};

function FromAndSource({
  label = "From",
  effectiveFrom,
  setEffectiveFrom,
  source,
  setSource,
  errors,
}: FromAndSourceProps) {
  return (
    <>
      <DateField
        label={label}
        isRequired
        value={effectiveFrom}
        onChange={setEffectiveFrom}
        errorMessage={errors.effectiveFrom}
      />
      <TextField label="Source" isRequired value={source} onChange={setSource} errorMessage={errors.source} />
    </>
  );
}

function moneyOf(amount: number, currency: string) {
  return { amountMinor: Math.round(amount * 10 ** minorUnitDigits(currency)), currency };
}
