"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { type Deed, deedLabels } from "@/components/use-cases/value/deeds";
import type { ActualView } from "@/lib/server/actuals/rows";

const DeedDialog = dynamic(() =>
  import("@/components/use-cases/value/deed-dialog").then((file) => file.DeedDialog),
);

type ActualActionsProps = {
  useCaseKey: string;
  actual: ActualView;
  mayCorrect: boolean;
  mayConfirm: boolean;
};

/** What may be done with an amount now: each in a dialog that asks for what it takes. */
export function ActualActions({ useCaseKey, actual, mayCorrect, mayConfirm }: ActualActionsProps) {
  const [deed, setDeed] = useState<Deed>();
  const { state } = actual;
  const isOpen = state === "claimed" || state === "measured";
  const deeds: Deed[] = [
    ...(mayConfirm && isOpen ? (["confirm", "writeOff"] as const) : []),
    ...(mayConfirm && state === "confirmed" ? (["budget"] as const) : []),
    ...(mayCorrect ? (["correct"] as const) : []),
  ];
  return (
    <span className="flex flex-wrap gap-2">
      {deeds.map((one) => (
        <Button
          key={one}
          size="small"
          variant={one === "confirm" ? "primary" : "quiet"}
          onPress={() => setDeed(one)}
        >
          {deedLabels[one]}
        </Button>
      ))}
      {deed ? (
        <DeedDialog useCaseKey={useCaseKey} actual={actual} deed={deed} onClose={() => setDeed(undefined)} />
      ) : null}
    </span>
  );
}
