"use client";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type Choice, choicesOf } from "@/components/use-cases/choice";
import type { InlineAnswer } from "@/components/use-cases/inline-fields";
import { PersonField } from "@/components/use-cases/person-field";
import { routeNames, taskTypeNames } from "@/lib/domain/use-cases/kind-names";
import { capitalised } from "@/lib/format/words";

type InlineControlProps = {
  answer: InlineAnswer;
  name: string;
  value: string | null;
  onChange: (value: string | null) => void;
  departments: readonly Choice[];
  errorMessage: string | undefined;
};

/** The control that fits a field, the same that the form of a case has for it. */
export function InlineControl(props: InlineControlProps) {
  const { answer, name, value, onChange, departments, errorMessage } = props;
  const label = capitalised(name);
  const words = { label, name: answer.field, errorMessage };
  const text = { ...words, value: value ?? "", onChange };
  switch (answer.field) {
    case "title":
      return <TextField {...text} isRequired />;
    case "modelName":
      return <TextField {...text} description="The name under which your organisation knows it." />;
    case "tags":
      return <TextField {...text} description="Separated by commas." />;
    case "dataSource":
      return <TextArea {...text} rows={3} description="Ctrl and Enter saves." />;
    case "department":
      return <Select {...text} options={departments} />;
    case "taskType":
      return <Select {...text} options={choicesOf(taskTypeNames)} placeholder="I don’t know" />;
    case "route":
      return <Select {...text} options={choicesOf(routeNames)} />;
    default:
      return (
        <PersonField
          {...words}
          value={value}
          onChange={onChange}
          nobody="Nobody yet"
          known={answer.person ? [answer.person] : []}
        />
      );
  }
}
