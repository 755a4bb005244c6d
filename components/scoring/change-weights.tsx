"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { Weighing } from "@/components/scoring/weights-dialog";
import { Button } from "@/components/ui/button";

const WeightsDialog = dynamic(() =>
  import("@/components/scoring/weights-dialog").then((file) => file.WeightsDialog),
);

export function ChangeWeights({ weighing }: { weighing: Weighing }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Change the weights</Button>
      {isOpen ? <WeightsDialog weighing={weighing} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
