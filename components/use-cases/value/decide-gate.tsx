"use client";
import dynamic from "next/dynamic";
import { OpeningButton } from "@/components/ui/opening-button";
import type { DecideGateProps } from "@/components/use-cases/value/decide-gate-dialog";

const DecideGateDialog = dynamic(() =>
  import("@/components/use-cases/value/decide-gate-dialog").then((file) => file.DecideGateDialog),
);

/** The way to decide at a gate; the dialog is fetched when it is asked for. */
export function DecideGateButton(props: DecideGateProps) {
  return (
    <OpeningButton
      variant="primary"
      size="small"
      opens={(onClose) => <DecideGateDialog {...props} onClose={onClose} />}
    >
      Decide
    </OpeningButton>
  );
}
