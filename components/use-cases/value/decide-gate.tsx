"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { DecideGateProps } from "@/components/use-cases/value/decide-gate-dialog";

const DecideGateDialog = dynamic(() =>
  import("@/components/use-cases/value/decide-gate-dialog").then((file) => file.DecideGateDialog),
);

/** The way to decide at a gate; the dialog is fetched when it is asked for. */
export function DecideGateButton(props: DecideGateProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" size="small" onPress={() => setOpen(true)}>
        Decide
      </Button>
      {isOpen ? <DecideGateDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
