"use client";
import dynamic from "next/dynamic";
import { OpeningButton } from "@/components/ui/opening-button";
import type { RecalculateProps } from "@/components/use-cases/value/recalculate-dialog";

const RecalculateDialog = dynamic(() =>
  import("@/components/use-cases/value/recalculate-dialog").then((file) => file.RecalculateDialog),
);

/** The way to compute a case anew; the dialog is fetched when it is asked for. */
export function RecalculateButton(props: RecalculateProps) {
  return (
    <OpeningButton size="small" opens={(onClose) => <RecalculateDialog {...props} onClose={onClose} />}>
      Compute it anew
    </OpeningButton>
  );
}
