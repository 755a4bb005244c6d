"use client";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { RampInput } from "@/lib/domain/business-case/schema";

/** When it begins, when it brings something, and how that grows. */
export interface Frame {
  startsOn: string;
  benefitsFrom: string;
  ramp: RampInput;
}

type FrameFieldsProps = {
  frame: Frame;
  change: (part: Partial<Frame>) => void;
  errors: Record<string, string>;
};

const ramps = [
  { value: "none", label: "All at once" },
  { value: "linear", label: "Evenly" },
  { value: "scurve", label: "Slowly, then fast" },
];

export function FrameFields({ frame, change, errors }: FrameFieldsProps) {
  const { ramp } = frame;
  // Shares that a script has set month by month are kept, and not offered to be typed.
  const options = ramp.kind === "custom" ? [...ramps, { value: "custom", label: "Month by month" }] : ramps;
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <TextField
        label="Spending starts in"
        placeholder="2027-01"
        value={frame.startsOn}
        onChange={(startsOn) => change({ startsOn })}
        errorMessage={errors.startsOn}
      />
      <TextField
        label="Benefit begins in"
        placeholder="2027-07"
        value={frame.benefitsFrom}
        onChange={(benefitsFrom) => change({ benefitsFrom })}
        errorMessage={errors.benefitsFrom}
      />
      <Select
        label="The benefit grows"
        options={options}
        value={ramp.kind}
        onChange={(kind) => change({ ramp: rampAs(kind, ramp) })}
      />
      {"months" in ramp ? (
        <NumberField
          label="until it is full, after"
          unit="months"
          minValue={1}
          maxValue={240}
          value={ramp.months}
          onChange={(months) => change({ ramp: { ...ramp, months: months ?? 1 } })}
          errorMessage={errors["ramp.months"]}
        />
      ) : null}
    </div>
  );
}

function rampAs(kind: string, before: RampInput): RampInput {
  if (kind === "linear" || kind === "scurve") return { kind, months: "months" in before ? before.months : 6 };
  return kind === "custom" ? before : { kind: "none" };
}
