"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";

const StepBackDialog = dynamic(() =>
  import("@/components/scoring/step-back-dialog").then((file) => file.StepBackDialog),
);

/** The way off a panel for somebody with a stake in its case. */
export function StepBack({ caseKey }: { caseKey: string }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button variant="quiet" size="small" onPress={() => setAsking(true)}>
        I have a stake in this case
      </Button>
      {isAsking ? <StepBackDialog caseKey={caseKey} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
