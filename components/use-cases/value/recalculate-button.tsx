"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { RecalculateProps } from "@/components/use-cases/value/recalculate-dialog";

const RecalculateDialog = dynamic(() =>
  import("@/components/use-cases/value/recalculate-dialog").then((file) => file.RecalculateDialog),
);

/** The way to compute a case anew; the dialog is fetched when it is asked for. */
export function RecalculateButton(props: RecalculateProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        Compute it anew
      </Button>
      {isOpen ? <RecalculateDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
