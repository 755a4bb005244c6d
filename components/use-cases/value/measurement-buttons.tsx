"use client";
import dynamic from "next/dynamic";
import { OpeningButton } from "@/components/ui/opening-button";
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
  return (
    <OpeningButton
      size="small"
      variant="primary"
      opens={(onClose) => <AgreeDialog {...props} onClose={onClose} />}
    >
      Agree
    </OpeningButton>
  );
}

export function ComparisonButton(props: ComparisonProps) {
  return (
    <OpeningButton
      size={props.comparison ? "small" : "regular"}
      opens={(onClose) => <ComparisonDialog {...props} onClose={onClose} />}
    >
      {props.comparison ? "Change" : "Link a comparison"}
    </OpeningButton>
  );
}

export function MethodButton(props: MethodProps) {
  const { metric } = props;
  const label = metric.method ? "Change" : "Propose";
  return (
    <OpeningButton
      size="small"
      aria-label={`${label} the method of ${metric.name}`}
      opens={(onClose) => <MethodDialog {...props} onClose={onClose} />}
    >
      {label}
    </OpeningButton>
  );
}
