"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";

// Loaded when it is wanted: the banner stands on every page, and hardly anybody presses its button.
const RemovalDialog = dynamic(() =>
  import("@/components/workspace/removal-dialog").then((file) => file.RemovalDialog),
);

export function RemoveSample() {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button size="small" onPress={() => setAsking(true)}>
        Remove the sample
      </Button>
      {isAsking ? <RemovalDialog onClose={() => setAsking(false)} /> : null}
    </>
  );
}
