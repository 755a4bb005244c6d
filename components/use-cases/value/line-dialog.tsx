"use client";
import { useState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormDialog } from "@/components/ui/form-dialog";
import type { Choice } from "@/components/use-cases/choice";
import { type LineDraft, lineOf } from "@/components/use-cases/value/line-draft";
import { AmountFields, PlaceFields, WhatFields } from "@/components/use-cases/value/line-fields";
import { lineComplaints } from "@/lib/domain/business-case/line-rules";
import { BusinessCaseLineFields } from "@/lib/domain/business-case/line-schema";
import type { Currency } from "@/lib/domain/shared/currency";

export interface LineChoices {
  currency: Currency;
  launch: number;
  roles: readonly Choice[];
  pools: readonly Choice[];
}

type LineDialogProps = {
  start: LineDraft;
  choices: LineChoices;
  onKeep: (draft: LineDraft) => void;
  onClose: () => void;
};

/** One line of a business case, with everything that its kind can say. */
export function LineDialog({ start, choices, onKeep, onClose }: LineDialogProps) {
  const [draft, setDraft] = useState(start);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const change = (part: Partial<LineDraft>) => setDraft({ ...draft, ...part });
  const submit = () => {
    const found = complaintsAbout(draft, choices);
    setErrors(found);
    if (Object.keys(found).length === 0) onKeep(draft);
  };
  const props = { draft, change, errors, choices };
  return (
    <FormDialog
      title={start.label ? `Change “${start.label}”` : "Add a line"}
      size="wide"
      confirmLabel="Keep the line"
      onSubmit={submit}
      onClose={onClose}
    >
      <ErrorSummary errors={Object.values(errors).map((message) => ({ message }))} />
      <WhatFields {...props} />
      <AmountFields {...props} />
      <PlaceFields {...props} />
    </FormDialog>
  );
}

function complaintsAbout(draft: LineDraft, { currency, launch }: LineChoices): Record<string, string> {
  const parsed = BusinessCaseLineFields.safeParse(lineOf(draft, currency));
  const found = parsed.success
    ? lineComplaints(parsed.data, { launch, currency })
    : parsed.error.issues.map(({ path, message }) => ({ field: path.join("."), message }));
  return Object.fromEntries(found.toReversed().map(({ field, message }) => [field, message]));
}
