"use client";
import type { Answer, AxisCriteria } from "@/components/scoring/answers";
import { RadioCards } from "@/components/ui/radio-cards";
import { TextField } from "@/components/ui/text-field";

type CriterionCardProps = {
  criterion: AxisCriteria["criteria"][number];
  answer: Answer | undefined;
  errorMessage?: string | undefined;
  /** What I said first, where this is a second word. */
  first?: Answer | undefined;
  onChoose: (value: number | null) => void;
  onArgue: (evidence: string) => void;
};

const ABSTAIN = "abstain";

// The cards stand side by side from 768 px of window on; beside the case there is no room for that below 1280 px.
const stackedBesideCase =
  "lg:max-xl:[&_:has(>[data-digit])]:grid-flow-row lg:max-xl:[&_[data-digit]:not([data-digit='0'])]:-mt-px lg:max-xl:[&_[data-digit]:not([data-digit='0'])]:ml-0 [&_kbd~span:last-child]:flex-none";

/** One question to a rater: five written anchors, a way out, and one line of evidence. */
export function CriterionCard(props: CriterionCardProps) {
  const { criterion, answer, errorMessage, first, onChoose, onArgue } = props;
  const { key, name, question, anchors } = criterion;
  const needsChoice = answer?.value === undefined && Boolean(answer?.evidence.trim());
  return (
    <div data-criterion={key} className={`grid gap-3 border-t border-line pt-4 pb-7 ${stackedBesideCase}`}>
      <RadioCards
        label={name}
        description={question}
        name={key}
        cards={anchors.map((anchor, index) => ({ value: String(index + 1), title: anchor }))}
        wayOut={{
          value: ABSTAIN,
          title: "Can't judge",
          description: "left out of the mean, never counted as low",
        }}
        value={choiceOf(answer)}
        onChange={(value) => onChoose(value === ABSTAIN ? null : Number(value))}
        errorMessage={errorMessage}
      />
      {first ? <FirstWord first={first} /> : null}
      <TextField
        label={`Evidence for ${name.toLowerCase()}`}
        description={
          needsChoice ? "This line is saved once you choose an anchor." : "One line: what makes you say so."
        }
        name={`${key}-evidence`}
        autoComplete="off"
        value={answer?.evidence ?? ""}
        onChange={onArgue}
      />
    </div>
  );
}

function FirstWord({ first }: { first: Answer }) {
  const value = first.value === null ? "can't judge" : first.value;
  return (
    <p className="border-l-2 border-line-strong pl-3 text-sm text-ink-2">
      You said first: <strong className="font-semibold text-ink">{value ?? "nothing"}</strong>
      {first.evidence ? <>, “{first.evidence}”</> : null}
    </p>
  );
}

function choiceOf(answer: Answer | undefined): string | null {
  if (answer?.value === undefined) return null;
  return answer.value === null ? ABSTAIN : String(answer.value);
}
