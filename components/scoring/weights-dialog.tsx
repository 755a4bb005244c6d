"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { NumberField } from "@/components/ui/number-field";
import { TextArea } from "@/components/ui/text-area";
import { useToast } from "@/components/ui/toast";
import { api } from "@/lib/client/api";
import { formatNumber } from "@/lib/format/number";

/** What there is to weigh, in whole or tenths of percent. */
export interface Weighing {
  version: number;
  thetaPercent: number;
  axes: readonly { name: string; criteria: readonly { key: string; name: string; percent: number }[] }[];
}

type WeightsDialogProps = { weighing: Weighing; onClose: () => void };

/** Other weights for the same questions. They become a new version; nothing that was rated is lost. */
export function WeightsDialog({ weighing, onClose }: WeightsDialogProps) {
  const router = useRouter();
  const showToast = useToast();
  const [percents, setPercents] = useState<Record<string, number | null>>(() => percentsOf(weighing));
  const [theta, setTheta] = useState<number | null>(weighing.thetaPercent);
  const [reason, setReason] = useState("");
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const sums = weighing.axes.map(({ criteria }) => sumOf(criteria.map(({ key }) => percents[key] ?? 0)));
  const save = async () => {
    const obstacle = whyNot(sums, { theta, reason });
    setProblem(obstacle);
    if (obstacle) return;
    setPending(true);
    const weights = Object.fromEntries(
      Object.entries(percents).map(([key, percent]) => [key, (percent ?? 0) / 100]),
    );
    const body = { basedOn: weighing.version, weights, theta: (theta ?? 0) / 100, reason };
    const result = await api.post<{ scoringModel: number }>("/scoring-model", body);
    setPending(false);
    setProblem(result.ok ? undefined : (result.problem.errors[0]?.message ?? result.problem.detail));
    if (!result.ok) return;
    showToast({ tone: "ok", message: `Version ${result.data.scoringModel} is in force.` });
    onClose();
    router.refresh();
  };
  return (
    <Dialog
      title="Change the weights"
      size="wide"
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      actions={
        <>
          <Button variant="quiet" onPress={onClose} isDisabled={isPending}>
            Cancel
          </Button>
          <Button variant="primary" onPress={save} isPending={isPending}>
            {`Put version ${weighing.version + 1} in force`}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <p className="max-w-measure text-ink-2">
          Every case is counted anew under the new weights. Decisions keep the numbers they were taken on, and
          each case says what it had at its reveal.
        </p>
        {problem ? (
          <Notice tone="bad" title="Not changed" live="assertive">
            {problem}
          </Notice>
        ) : null}
        <div className="grid gap-6 sm:grid-cols-2">
          {weighing.axes.map(({ name, criteria }, index) => (
            <fieldset key={name} className="grid content-start gap-3">
              <legend className="pb-1 font-semibold">{name}</legend>
              {criteria.map((criterion) => (
                <NumberField
                  key={criterion.key}
                  label={criterion.name}
                  unit="%"
                  minValue={0}
                  maxValue={100}
                  step={0.5}
                  value={percents[criterion.key] ?? null}
                  onChange={(percent) => setPercents((before) => ({ ...before, [criterion.key]: percent }))}
                />
              ))}
              <p className={sums[index] === 100 ? "text-ink-2" : "font-semibold text-bad"} role="status">
                Together {formatNumber(sums[index], 1)}% {sums[index] === 100 ? "" : "– must be 100%"}
              </p>
            </fieldset>
          ))}
        </div>
        <NumberField
          label="Share of impact in the priority"
          description="The rest is the share of feasibility."
          unit="%"
          minValue={0}
          maxValue={100}
          step={1}
          value={theta}
          onChange={setTheta}
        />
        <TextArea label="Reason" isRequired rows={3} value={reason} onChange={setReason} />
      </div>
    </Dialog>
  );
}

function percentsOf({ axes }: Weighing): Record<string, number> {
  return Object.fromEntries(
    axes.flatMap(({ criteria }) => criteria.map(({ key, percent }) => [key, percent])),
  );
}

function whyNot(sums: readonly number[], { theta, reason }: { theta: number | null; reason: string }) {
  if (sums.some((sum) => sum !== 100)) return "The weights of each axis must be 100% together.";
  if (theta === null) return "Say how much impact counts.";
  return reason.trim() === "" ? "Give the reason." : undefined;
}

function sumOf(percents: readonly number[]): number {
  return Math.round(percents.reduce((sum, percent) => sum + percent, 0) * 10) / 10;
}
