"use client";
import dynamic from "next/dynamic";
import type { Weighing } from "@/components/scoring/weights-dialog";
import { OpeningButton } from "@/components/ui/opening-button";

const WeightsDialog = dynamic(() =>
  import("@/components/scoring/weights-dialog").then((file) => file.WeightsDialog),
);

export function ChangeWeights({ weighing }: { weighing: Weighing }) {
  return (
    <OpeningButton opens={(onClose) => <WeightsDialog weighing={weighing} onClose={onClose} />}>
      Change the weights
    </OpeningButton>
  );
}
