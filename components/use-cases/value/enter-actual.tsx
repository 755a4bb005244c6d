"use client";
import dynamic from "next/dynamic";
import { OpeningButton } from "@/components/ui/opening-button";
import type { EnterActualProps } from "@/components/use-cases/value/enter-actual-dialog";

const EnterActualDialog = dynamic(() =>
  import("@/components/use-cases/value/enter-actual-dialog").then((file) => file.EnterActualDialog),
);

/** The way to enter an amount; the dialog is fetched when it is asked for. */
export function EnterActual(props: EnterActualProps) {
  return (
    <OpeningButton opens={(onClose) => <EnterActualDialog {...props} onClose={onClose} />}>
      Enter an amount
    </OpeningButton>
  );
}
