"use client";
import { useState } from "react";
import { RecordDialog } from "@/components/finance/record-dialog";
import { NumberField } from "@/components/ui/number-field";
import { ReasonField } from "@/components/ui/reason-field";
import { api } from "@/lib/client/api";
import type { Money } from "@/lib/domain/shared/money";
import { minorUnitDigits } from "@/lib/format/minor-units";
import { formatMoney } from "@/lib/format/money";

type QuarterFacts = {
  name: string;
  version: number;
  currency: Money["currency"];
  /** The cash that finance has confirmed. */
  confirmedMinor: number;
  ledgerMinor: number | null;
  difference: string | null;
  unconfirmed: number;
};

/** Records what the ledger says, and why the two differ where they do. */
export function ReconcileQuarter({ quarter }: { quarter: QuarterFacts }) {
  const ledger = useLedger(quarter);
  const { name, version } = quarter;
  return (
    <RecordDialog
      label={quarter.ledgerMinor === null ? "Record the ledger's total" : "Change the ledger's total"}
      title={`What the ledger says of ${name}`}
      doneMessage="The ledger's total is recorded."
      send={() => api.patch(`/value-periods/${name}`, ledger.input, { version })}
    >
      {(errors) => <LedgerFields ledger={ledger} errors={errors} />}
    </RecordDialog>
  );
}

/** Closes the quarter under the name of who does it. */
export function CloseQuarter({ quarter }: { quarter: QuarterFacts }) {
  const ledger = useLedger(quarter);
  const [leakage, setLeakage] = useState("");
  const { name, version, unconfirmed } = quarter;
  const input = { ...ledger.input, leakage: leakage.trim() || null };
  return (
    <RecordDialog
      label="Close the quarter"
      variant="primary"
      title={`Close ${name}`}
      confirmLabel="Close it"
      doneMessage={`${name} is closed.`}
      send={() => api.post(`/value-periods/${name}/close`, input, { version })}
    >
      {(errors) => (
        <>
          <p className="text-ink-2">
            Your name and a checksum over all rows stand under it. From then on the quarter never changes:
            corrections count in the open quarter, as prior period.
          </p>
          <LedgerFields ledger={ledger} errors={errors} />
          {unconfirmed > 0 ? (
            <ReasonField
              name="leakage"
              label={`Why ${unconfirmed === 1 ? "1 claim stays" : `${unconfirmed} claims stay`} unconfirmed`}
              description="They are written off as leakage, with this reason."
              value={leakage}
              onChange={setLeakage}
              errors={errors}
            />
          ) : null}
        </>
      )}
    </RecordDialog>
  );
}

type ReopenProps = {
  name: string;
  version: number;
  /** Somebody else asked for it, with this reason: the reader is the second person. */
  asked: { by: string; reason: string } | null;
};

/** The first of two people asks for it, the second opens the quarter. */
export function ReopenQuarter({ name, version, asked }: ReopenProps) {
  const [reason, setReason] = useState("");
  return (
    <RecordDialog
      label={asked ? "Open it again" : "Ask to open it again"}
      {...(asked ? { variant: "primary" as const } : {})}
      title={`Open ${name} again`}
      confirmLabel={asked ? "Open it" : "Ask for it"}
      doneMessage={asked ? `${name} is open.` : "A second person of finance can open it now."}
      send={() => api.post(`/value-periods/${name}/reopen`, { reason }, { version })}
    >
      {(errors) => (
        <>
          <p className="text-ink-2">
            {asked
              ? `${asked.by} asks for it: ${asked.reason} You are the second person: with your reason the quarter is open.`
              : "It takes two people: you ask for it, a second person of finance opens it."}
          </p>
          <ReasonField label="Why" value={reason} onChange={setReason} errors={errors} />
        </>
      )}
    </RecordDialog>
  );
}

type Ledger = ReturnType<typeof useLedger>;

function useLedger({ currency, ledgerMinor, difference: before, confirmedMinor }: QuarterFacts) {
  const scale = 10 ** minorUnitDigits(currency);
  const [total, setTotal] = useState(ledgerMinor === null ? null : ledgerMinor / scale);
  const [difference, setDifference] = useState(before ?? "");
  const totalMinor = total === null ? null : Math.round(total * scale);
  const gap = totalMinor === null ? null : totalMinor - confirmedMinor;
  return {
    ...{ currency, total, setTotal, difference, setDifference, confirmedMinor, gap },
    input: {
      ledgerTotal: totalMinor === null ? null : { amountMinor: totalMinor, currency },
      difference: gap === null || gap === 0 ? null : difference.trim() || null,
    },
  };
}

function LedgerFields({ ledger, errors }: { ledger: Ledger; errors: Record<string, string> }) {
  const { currency, total, setTotal, difference, setDifference, confirmedMinor, gap } = ledger;
  return (
    <>
      <NumberField
        label="Control total of the ledger"
        description={`Finance has confirmed ${formatMoney({ amountMinor: confirmedMinor, currency })} in cash. Leave it empty where there is no ledger to hold it against.`}
        unit={currency}
        value={total}
        onChange={setTotal}
        errorMessage={errors.ledgerTotal ?? errors["ledgerTotal.currency"]}
      />
      {gap === null ? null : (
        <p className="text-ink-2" aria-live="polite">
          {gap === 0
            ? "The two are equal."
            : `The ledger has ${formatMoney({ amountMinor: Math.abs(gap), currency })} ${gap > 0 ? "more" : "less"}.`}
        </p>
      )}
      {gap ? (
        <ReasonField
          name="difference"
          label="Why they differ"
          description="To close the quarter it takes a reason."
          isRequired={false}
          value={difference}
          onChange={setDifference}
          errors={errors}
        />
      ) : null}
    </>
  );
}
