"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { AgreeProps } from "@/components/use-cases/value/agree-dialog";
import type { ComparisonProps } from "@/components/use-cases/value/comparison-dialog";
import type { MethodProps } from "@/components/use-cases/value/method-dialog";

// Fetched when one of them is asked for: the page is read far more often.
const AgreeDialog = dynamic(() =>
  import("@/components/use-cases/value/agree-dialog").then((file) => file.AgreeDialog),
);
const ComparisonDialog = dynamic(() =>
  import("@/components/use-cases/value/comparison-dialog").then((file) => file.ComparisonDialog),
);
const MethodDialog = dynamic(() =>
  import("@/components/use-cases/value/method-dialog").then((file) => file.MethodDialog),
);

export function AgreeButton(props: AgreeProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" variant="primary" onPress={() => setOpen(true)}>
        Agree
      </Button>
      {isOpen ? <AgreeDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

export function ComparisonButton(props: ComparisonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size={props.comparison ? "small" : "regular"} onPress={() => setOpen(true)}>
        {props.label}
      </Button>
      {isOpen ? <ComparisonDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

export function MethodButton(props: MethodProps) {
  const [isOpen, setOpen] = useState(false);
  const { metric } = props;
  return (
    <>
      <Button
        size="small"
        aria-label={`${metric.method ? "Change" : "Propose"} the method of ${metric.name}`}
        onPress={() => setOpen(true)}
      >
        {metric.method ? "Change" : "Propose"}
      </Button>
      {isOpen ? <MethodDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
