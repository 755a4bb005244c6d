"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";

const HandOnDialog = dynamic(() =>
  import("@/components/scoring/hand-on-dialog").then((file) => file.HandOnDialog),
);

type HandOnProps = {
  caseKey: string;
  /** Whose place it is; without it one's own. */
  from?: { id: string; name: string };
};

/** Gives a place on a panel to somebody else, for those who are away. */
export function HandOn({ caseKey, from }: HandOnProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        {...(from ? { "aria-label": `Hand on the place of ${from.name}` } : {})}
        onPress={() => setAsking(true)}
      >
        Hand on
      </Button>
      {isAsking ? (
        <HandOnDialog caseKey={caseKey} {...(from ? { from } : {})} onClose={() => setAsking(false)} />
      ) : null}
    </>
  );
}
