"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { EnterActualProps } from "@/components/use-cases/value/enter-actual-dialog";

const EnterActualDialog = dynamic(() =>
  import("@/components/use-cases/value/enter-actual-dialog").then((file) => file.EnterActualDialog),
);

/** The way to enter an amount; the dialog is fetched when it is asked for. */
export function EnterActual(props: EnterActualProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Enter an amount</Button>
      {isOpen ? <EnterActualDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
