"use client";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { type Panel, panelAxes, type Scorer, scorerOption } from "@/components/use-cases/scorers";
import type { PanelGroup } from "@/components/use-cases/triage/panel-groups";
import { formatCount } from "@/lib/format/words";

type PanelOfDepartmentProps = {
  group: PanelGroup;
  scorers: readonly Scorer[];
  unfit: readonly string[];
  panel: Panel;
  onChange: (panel: Panel) => void;
  errors: Record<string, string>;
};

/** Who rates the cases of one department, by axis. Whoever has a part in one of them cannot be chosen. */
export function PanelOfDepartment(props: PanelOfDepartmentProps) {
  const { group, scorers, unfit, panel, onChange, errors } = props;
  const options = scorers.map((scorer) =>
    unfit.includes(scorer.id)
      ? {
          ...scorerOption(scorer),
          isDisabled: true,
          description: "Has a part in one of them, or stepped back",
        }
      : scorerOption(scorer),
  );
  return (
    <fieldset className="border-t border-line pt-3">
      <legend className="pr-3 font-serif text-md font-semibold">
        {group.name}
        <span className="font-sans text-sm font-normal text-ink-2">
          {" "}
          · {formatCount(group.cases.length, "case")}
        </span>
      </legend>
      <div className="grid gap-5 sm:grid-cols-2">
        {panelAxes.map(({ axis, ...words }) => (
          <CheckboxGroup
            key={axis}
            {...words}
            name={`panel.${group.id}.${axis}`}
            options={options}
            isRequired
            value={panel[axis]}
            onChange={(chosen) => onChange({ ...panel, [axis]: chosen })}
            errorMessage={errors[`panel.${group.id}.${axis}`]}
          />
        ))}
      </div>
    </fieldset>
  );
}
