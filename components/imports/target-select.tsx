import type { targetGroups } from "@/components/imports/target-words";
import type { Target } from "@/lib/domain/imports/mapping/target";

type TargetSelectProps = {
  /** The header of the column, for those who do not see where the field stands. */
  header: string;
  groups: ReturnType<typeof targetGroups>;
  value: Target;
  onChange: (target: Target) => void;
};

export function TargetSelect({ header, groups, value, onChange }: TargetSelectProps) {
  return (
    <select
      aria-label={`What “${header}” means here`}
      className="select-control control min-w-44"
      value={value}
      onChange={(event) => onChange(event.target.value as Target)}
    >
      <option value="extra">Keep beside the case</option>
      <option value="ignore">Leave out</option>
      {groups.map(({ label, targets }) => (
        <optgroup key={label} label={label}>
          {targets.map((target) => (
            <option key={target.value} value={target.value}>
              {target.label}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
