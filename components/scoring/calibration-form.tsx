"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RadioCards } from "@/components/ui/radio-cards";
import { api, type Problem } from "@/lib/client/api";

export type CalibrationCriterion = {
  key: string;
  name: string;
  question: string;
  anchors: readonly string[];
};

type CalibrationFormProps = { position: number; criteria: readonly CalibrationCriterion[] };

/** A calibration case to rate: every criterion, once. */
export function CalibrationForm({ position, criteria }: CalibrationFormProps) {
  const router = useRouter();
  const [values, setValues] = useState<Record<string, string>>({});
  const [isPending, setPending] = useState(false);
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const open = criteria.filter(({ key }) => !values[key]);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (open.length > 0) return;
    setPending(true);
    const ratings = Object.entries(values).map(([criterion, value]) => ({ criterion, value: Number(value) }));
    const result = await api.post(`/calibration/${position}`, { ratings });
    setPending(false);
    if (!result.ok) return setProblem(result.problem);
    router.refresh();
  };
  return (
    <form noValidate onSubmit={send} className="grid gap-6">
      {problem ? <Notice tone="bad">{problem.detail}</Notice> : null}
      {criteria.map(({ key, name, question, anchors }) => (
        <RadioCards
          key={key}
          label={name}
          description={question}
          name={`${position}-${key}`}
          cards={anchors.map((anchor, index) => ({ value: String(index + 1), title: anchor }))}
          value={values[key] ?? null}
          onChange={(value) => setValues((all) => ({ ...all, [key]: value }))}
          errorMessage={isTried && !values[key] ? "Choose an anchor." : undefined}
        />
      ))}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="primary" isPending={isPending}>
          Show the reference
        </Button>
        <p className="text-sm text-ink-2">
          {criteria.length - open.length} of {criteria.length} chosen. Once shown, this case is rated for
          good.
        </p>
      </div>
    </form>
  );
}
