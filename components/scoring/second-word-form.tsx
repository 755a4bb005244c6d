"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import {
  type Answer,
  type Answers,
  type AxisCriteria,
  answersFrom,
  ratingsFrom,
  type SavedSheet,
} from "@/components/scoring/answers";
import { AxisSections } from "@/components/scoring/axis-sections";
import { CriterionCard } from "@/components/scoring/criterion-card";
import { SheetBar } from "@/components/scoring/sheet-bar";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import { api } from "@/lib/client/api";

type SecondWordFormProps = { caseKey: string; axes: readonly AxisCriteria[]; loaded: SavedSheet };

/** After the reveal: a second rating beside the first. There is no draft, it counts when it is saved. */
export function SecondWordForm({ caseKey, axes, loaded }: SecondWordFormProps) {
  const router = useRouter();
  const showToast = useToast();
  const [version, setVersion] = useState(loaded.version);
  const [second, setSecond] = useState<Answers>(() => answersFrom(loaded.secondRatings));
  const [state, setState] = useState<"rest" | "changed" | "saving">("rest");
  const [problem, setProblem] = useState<string>();
  const first = answersFrom(loaded.ratings);
  const ratings = ratingsFrom(second);
  const change = (key: string, part: Partial<Answer>) => {
    setSecond({ ...second, [key]: { evidence: "", ...second[key], ...part } });
    setState("changed");
  };
  const save = async () => {
    setState("saving");
    const sending = version === 0 ? { isNew: true } : { version };
    const result = await api.put<SavedSheet>(
      `/use-cases/${caseKey}/rating`,
      { ratings, submit: true },
      sending,
    );
    setState(result.ok ? "rest" : "changed");
    setProblem(result.ok ? undefined : result.problem.detail);
    if (!result.ok) return;
    setVersion(result.data.version);
    showToast({ tone: "ok", message: "Your second ratings count now; the first ones stay beside them." });
    router.refresh();
  };
  return (
    <div className="grid gap-6">
      {problem ? (
        <Notice tone="bad" title="Not saved" live="assertive">
          {problem}
        </Notice>
      ) : null}
      <AxisSections axes={axes}>
        {(criterion) => (
          <CriterionCard
            key={criterion.key}
            criterion={criterion}
            answer={second[criterion.key]}
            first={first[criterion.key] ?? { evidence: "" }}
            onChoose={(value) => change(criterion.key, { value })}
            onArgue={(evidence) => change(criterion.key, { evidence })}
          />
        )}
      </AxisSections>
      <SheetBar
        text={ratings.length === 0 ? "No second rating yet" : `${ratings.length} rated a second time`}
        note="Where you say nothing, your first rating goes on counting."
      >
        <Button
          variant="primary"
          onPress={save}
          isPending={state === "saving"}
          isDisabled={ratings.length === 0 || state === "rest"}
        >
          Save; it counts at once
        </Button>
      </SheetBar>
    </div>
  );
}
