"use client";
import { useState } from "react";
import { DateField } from "@/components/ui/date-field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { ActionDialog } from "@/components/use-cases/action-dialog";
import { type Choice, choicesOf } from "@/components/use-cases/choice";
import { fieldsOf } from "@/components/use-cases/draft-fields";
import { needText, needValue } from "@/components/use-cases/needs";
import { api } from "@/lib/client/api";
import { comparisonNames } from "@/lib/domain/realised/comparison-names";
import type { Measurement } from "@/lib/server/measurement/queries";

export type ComparisonProps = {
  useCaseKey: string;
  metrics: readonly Choice[];
  /** The one that is changed; absent for a new one. */
  comparison?: Measurement["comparisons"][number];
};

/** Links a comparison to the case, or says more of one: its end, its result. */
export function ComparisonDialog({
  useCaseKey,
  metrics,
  comparison,
  onClose,
}: ComparisonProps & { onClose: () => void }) {
  const [draft, setDraft] = useState({
    design: (comparison?.design ?? "ab") as string,
    metric: comparison?.metric ?? "",
    description: comparison?.description ?? "",
    startsOn: comparison?.startsOn ?? "",
    endsOn: comparison?.endsOn ?? "",
    result: comparison?.result ?? "",
  });
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const content = { ...draft, metric: draft.metric || null, endsOn: draft.endsOn || null };
  const { result, ...fields } = content;
  const send = () =>
    comparison
      ? api.patch(
          `/comparisons/${comparison.id}`,
          { ...changedOf(fields, comparison), result: result.trim() || null },
          { version: comparison.version },
        )
      : api.post(`/use-cases/${useCaseKey}/comparisons`, fields);
  return (
    <ActionDialog
      useCaseKey={useCaseKey}
      title={comparison ? "Change the comparison" : "Link a comparison"}
      confirmLabel={comparison ? "Change it" : "Link it"}
      doneMessage={comparison ? "The comparison is changed." : "The comparison is linked."}
      onClose={onClose}
      needs={[
        needText("description", draft.description, "Say who is compared with whom."),
        needValue("startsOn", draft.startsOn, "Say when it starts."),
      ]}
      send={send}
    >
      {(errors) => {
        const field = fieldsOf({ draft, change, errors });
        return (
          <>
            <Select label="Design" options={choicesOf(comparisonNames)} {...field("design")} />
            <Select
              label="What it compares"
              placeholder="Everything that this case claims"
              options={metrics}
              {...field("metric")}
            />
            <TextArea
              label="Who with whom"
              description="Which groups, how many in each, and how they were chosen."
              rows={3}
              isRequired
              {...field("description")}
            />
            <div className="grid items-start gap-4 sm:grid-cols-2">
              <DateField label="Starts" isRequired {...field("startsOn")} />
              <DateField label="Ends" {...field("endsOn")} />
            </div>
            {comparison ? <TextArea label="Result" rows={2} {...field("result")} /> : null}
          </>
        );
      }}
    </ActionDialog>
  );
}

/** Only what is other than before: how it is done keeps finance's agreement where nobody touched it. */
function changedOf<Fields extends Record<string, unknown>>(
  fields: Fields,
  before: Record<keyof Fields, unknown>,
): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => value !== before[name]),
  ) as Partial<Fields>;
}
