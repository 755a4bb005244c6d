"use client";
import dynamic from "next/dynamic";
import { OpeningButton } from "@/components/ui/opening-button";
import type { TrancheDialogProps } from "@/components/use-cases/value/tranche-dialog";
import { trancheNames } from "@/lib/domain/business-case/tranche-steps";

const TrancheDialog = dynamic(() =>
  import("@/components/use-cases/value/tranche-dialog").then((file) => file.TrancheDialog),
);

/** The way to plan a tranche or to change one; the dialog is fetched when it is asked for. */
export function TrancheButton(props: TrancheDialogProps) {
  const { tranche } = props;
  return (
    <OpeningButton
      size={tranche ? "small" : "regular"}
      {...(tranche ? { "aria-label": `Change ${trancheNames[tranche.name]}` } : {})}
      opens={(onClose) => <TrancheDialog {...props} onClose={onClose} />}
    >
      {tranche ? "Change" : "Plan a tranche"}
    </OpeningButton>
  );
}
