import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";

type QuickLookFilterProps = {
  criterion: string;
  departments: readonly { code: string; name: string }[];
  department: string;
  stage: string;
};

/** Narrows the list; the address says how. */
export function QuickLookFilter({ criterion, departments, department, stage }: QuickLookFilterProps) {
  return (
    <form method="get" className="flex flex-wrap items-end gap-x-4 gap-y-3 pb-5">
      <input type="hidden" name="criterion" value={criterion} />
      {departments.length > 0 ? (
        <Select
          label="Department"
          name="department"
          placeholder="All"
          defaultValue={department}
          options={departments.map(({ code, name }) => ({ value: code, label: name }))}
        />
      ) : null}
      <Select
        label="Stage"
        name="stage"
        placeholder="Submitted and triage"
        defaultValue={stage}
        options={[
          { value: "submitted", label: "Submitted" },
          { value: "triage", label: "Triage" },
        ]}
      />
      <Button type="submit">Show</Button>
    </form>
  );
}
