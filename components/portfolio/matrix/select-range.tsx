"use client";
import { type FormEvent, useState } from "react";
import type { MatrixCase } from "@/components/portfolio/matrix/mark-look";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { pointsOf } from "@/lib/domain/portfolio/matrix/view";
import { formatCount } from "@/lib/format/words";

const fields = [
  { name: "impactFrom", label: "Impact from", start: 0 },
  { name: "impactTo", label: "Impact to", start: 100 },
  { name: "feasibilityFrom", label: "Feasibility from", start: 0 },
  { name: "feasibilityTo", label: "Feasibility to", start: 100 },
] as const;

type SelectRangeProps = { cases: readonly MatrixCase[]; onSelect: (keys: string[]) => void };

/** The same as a box drawn by hand, said in points. */
export function SelectRange({ cases, onSelect }: SelectRangeProps) {
  const [said, setSaid] = useState("");
  const select = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const asked = Object.fromEntries(new FormData(event.currentTarget));
    const keys = casesWithin(cases, asked);
    onSelect(keys);
    setSaid(keys.length === 0 ? "No case lies there." : `${formatCount(keys.length, "case")} added.`);
  };
  return (
    <div data-screen-only>
      <Disclosure summary="Select by range">
        <form onSubmit={select} className="flex flex-wrap items-end gap-3">
          {fields.map(({ name, label, start }) => (
            <label key={name} className="grid gap-1 text-sm">
              {label}
              <input
                type="number"
                name={name}
                min={0}
                max={100}
                step="any"
                required
                defaultValue={start}
                className="control w-28 px-2.5 text-right tabular-nums"
              />
            </label>
          ))}
          <Button type="submit">Select these</Button>
          <p role="status" className="min-h-8 content-center text-sm text-ink-2">
            {said}
          </p>
        </form>
      </Disclosure>
    </div>
  );
}

function casesWithin(cases: readonly MatrixCase[], asked: Record<string, FormDataEntryValue>): string[] {
  const at = (name: string) => Number(asked[name]);
  const isWithin = (score: number, axis: "impact" | "feasibility") => {
    const [one, other] = [at(`${axis}From`), at(`${axis}To`)];
    const points = pointsOf(score);
    return points >= Math.min(one, other) && points <= Math.max(one, other);
  };
  return cases
    .filter(({ impact, feasibility }) => isWithin(impact, "impact") && isWithin(feasibility, "feasibility"))
    .map(({ key }) => key);
}
