"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { TrancheDialogProps } from "@/components/use-cases/value/tranche-dialog";
import { type TrancheStep, trancheNames } from "@/components/use-cases/value/tranche-names";

const TrancheDialog = dynamic(() =>
  import("@/components/use-cases/value/tranche-dialog").then((file) => file.TrancheDialog),
);

/** The way to plan a tranche or to change one; the dialog is fetched when it is asked for. */
export function TrancheButton(props: TrancheDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const { tranche } = props;
  return (
    <>
      <Button
        size={tranche ? "small" : "regular"}
        {...(tranche ? { "aria-label": `Change ${trancheNames[tranche.name as TrancheStep]}` } : {})}
        onPress={() => setOpen(true)}
      >
        {tranche ? "Change" : "Plan a tranche"}
      </Button>
      {isOpen ? <TrancheDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
