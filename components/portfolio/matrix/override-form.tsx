"use client";
import { type FormEvent, useState } from "react";
import type { MatrixCase } from "@/components/portfolio/matrix/mark-look";
import type { Overrides, Wish } from "@/components/portfolio/matrix/use-overrides";
import { inPoints } from "@/components/portfolio/matrix/words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { NumberField } from "@/components/ui/number-field";
import { TextArea } from "@/components/ui/text-area";
import { fieldMessages } from "@/lib/client/api";
import { pointsOf, scoreOfPoints } from "@/lib/domain/portfolio/matrix/view";
import type { OverrideView } from "@/lib/server/overrides/rows";

type OverrideFormProps = {
  item: MatrixCase;
  wish: Wish;
  onWish: (wish: Wish | null) => void;
  overrides: Overrides;
  /** The override that places the case now. */
  inForce: OverrideView | undefined;
};

/** Old and new place with the reason: the mark's ghost moves along with the numbers. */
export function OverrideForm({ item, wish, onWish, overrides, inForce }: OverrideFormProps) {
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const { isPending, problem } = overrides;
  const messages = fieldMessages(problem);
  const send = async (axes: { impact: number | null; feasibility: number | null }) => {
    setMissing(reason.trim() === "");
    if (reason.trim() !== "" && (await overrides.propose(axes, reason))) onWish(null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send({
      impact: wish.impact === item.impact ? (inForce?.impact ?? null) : wish.impact,
      feasibility: wish.feasibility === item.feasibility ? (inForce?.feasibility ?? null) : wish.feasibility,
    });
  };
  return (
    <form onSubmit={submit} className="grid gap-3" noValidate>
      <h4 className="font-semibold">Propose another place</h4>
      {problem && problem.errors.length === 0 ? (
        <Notice tone="bad" title="Not proposed" live="assertive">
          {problem.detail}
        </Notice>
      ) : null}
      {(["impact", "feasibility"] as const).map((axis) => (
        <NumberField
          key={axis}
          label={axis === "impact" ? "Impact" : "Feasibility"}
          description={`Now ${inPoints(item[axis])}`}
          minValue={0}
          maxValue={100}
          step={1}
          value={Math.round(pointsOf(wish[axis]))}
          onChange={(points) => {
            if (points !== null) onWish({ ...wish, [axis]: scoreOfPoints(points) });
          }}
          errorMessage={messages[axis]}
        />
      ))}
      <TextArea
        label="Reason"
        isRequired
        rows={3}
        value={reason}
        onChange={setReason}
        errorMessage={isMissing ? "Say why it belongs there." : messages.reason}
      />
      <p className="text-sm text-ink-2">It moves once a second lead accepts. The ratings stay as they are.</p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" size="small" isPending={isPending}>
          Propose
        </Button>
        <Button size="small" variant="quiet" onPress={() => onWish(null)} isDisabled={isPending}>
          Cancel
        </Button>
        {inForce ? (
          <Button
            size="small"
            onPress={() => void send({ impact: null, feasibility: null })}
            isDisabled={isPending}
          >
            Back to the ratings
          </Button>
        ) : null}
      </div>
    </form>
  );
}
