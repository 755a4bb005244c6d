import { AppLink } from "@/components/ui/app-link";
import { Section } from "@/components/ui/section";
import { StatusPill, type Tone } from "@/components/ui/status-pill";
import { Table } from "@/components/ui/table";
import { DecideGateButton } from "@/components/use-cases/value/decide-gate";
import { type GateOutcome, gateOutcomeNames } from "@/lib/domain/realised/gate";
import { formatDate } from "@/lib/format/date";
import { numbersWords, reasonsWords } from "@/lib/format/gate-words";
import type { GateView } from "@/lib/server/gates/queries";

type GatesProps = {
  useCaseKey: string;
  gates: readonly GateView[];
  /** An executive, and not on a case of their own. */
  mayDecide: boolean;
};

const tones: Record<GateOutcome, Tone> = { continue: "ok", fix: "warn", stop: "bad" };

/** The look back 60, 90 and 180 days after the launch: the numbers draft an answer, a person decides. */
export function Gates({ useCaseKey, gates, mayDecide }: GatesProps) {
  if (gates.length === 0) return null;
  return (
    <Section
      id="gates"
      title="Gates"
      lead="60, 90 and 180 days after the launch the numbers draft an answer. An executive decides, with a reason."
    >
      <Table
        caption="Gates"
        isCaptionHidden
        rows={gates}
        rowKey={({ days }) => String(days)}
        columns={[
          {
            key: "gate",
            header: "Gate",
            isRowHeader: true,
            width: "8rem",
            cell: ({ days, dueOn }) => (
              <>
                {days} days
                <span className="block text-sm font-normal text-ink-2">{formatDate(dueOn)}</span>
              </>
            ),
          },
          { key: "draft", header: "Draft", cell: (gate) => <Draft gate={gate} /> },
          {
            key: "decision",
            header: "Decided",
            width: "14rem",
            cell: (gate) => <Decision useCaseKey={useCaseKey} gate={gate} mayDecide={mayDecide} />,
          },
        ]}
      />
    </Section>
  );
}

function Draft({ gate }: { gate: GateView }) {
  const draft = gate.draft ?? gate.decision?.draft;
  if (!draft) {
    return (
      <span className="text-ink-2">{gate.state === "ahead" ? "It lies ahead." : "Nobody decided it."}</span>
    );
  }
  return (
    <>
      <StatusPill tone={tones[draft.outcome]}>{gateOutcomeNames[draft.outcome]}</StatusPill>
      <span className="block">{reasonsWords(draft.because)}</span>
      <span className="block text-sm text-ink-2">{numbersWords(draft.numbers, draft.rate)}</span>
    </>
  );
}

function Decision({
  useCaseKey,
  gate,
  mayDecide,
}: {
  useCaseKey: string;
  gate: GateView;
  mayDecide: boolean;
}) {
  const { decision, state, days, draft } = gate;
  if (decision) {
    return (
      <>
        <StatusPill tone={tones[decision.outcome]}>{gateOutcomeNames[decision.outcome]}</StatusPill>
        <span className="block">{decision.reason}</span>
        <span className="block text-sm text-ink-2">
          {decision.byName} on {formatDate(decision.at)}
        </span>
        {decision.outcome === "stop" ? (
          <AppLink href={`/use-cases/${useCaseKey}`} className="text-link text-sm">
            Its owner or a lead retires it
          </AppLink>
        ) : null}
      </>
    );
  }
  if (state !== "waiting" || !draft) return null;
  return mayDecide ? (
    <DecideGateButton useCaseKey={useCaseKey} days={days} draft={draft.outcome} />
  ) : (
    <StatusPill tone="warn">Waits for an executive</StatusPill>
  );
}
