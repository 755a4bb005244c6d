"use client";
import { useRouter } from "next/navigation";
import { Select } from "@/components/ui/select";
import type { Choice } from "@/components/use-cases/choice";
import { type StackState, stackAddress } from "@/components/use-cases/triage/stack-address";

const stages: Choice[] = [
  { value: "", label: "All that waits" },
  { value: "submitted", label: "Submitted" },
  { value: "triage", label: "In triage" },
];

type StackFilterProps = { state: StackState; departments: readonly Choice[] };

/** Narrows the stack to a department or a stage; the address keeps both. */
export function StackFilter({ state, departments }: StackFilterProps) {
  const router = useRouter();
  const go = (change: StackState) =>
    router.push(stackAddress({ ...state, cursor: undefined, ...change }) as "/triage", { scroll: false });
  return (
    <div className="grid gap-3 pb-2 sm:grid-cols-2 lg:grid-cols-1 xl:grid-cols-2">
      <Select
        name="department"
        label="Department"
        options={[{ value: "", label: "All departments" }, ...departments]}
        value={state.department ?? ""}
        onChange={(department) => go({ department })}
      />
      <Select
        name="stage"
        label="Stage"
        options={stages}
        value={state.stage ?? ""}
        onChange={(stage) => go({ stage })}
      />
    </div>
  );
}
