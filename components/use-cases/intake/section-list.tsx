import { StatusPill } from "@/components/ui/status-pill";
import type { Step } from "@/components/use-cases/intake/field-words";
import { StepLink } from "@/components/use-cases/intake/step-link";
import { type SectionState, sectionNames } from "@/lib/domain/intake/sections";

const hints: Record<SectionState["section"], string> = {
  people: "How often, how long, who stands behind it",
  task: "The kind of task, and four questions before anything is tuned",
  data: "What it would learn from, and who may know",
  metrics: "One outcome, one for adoption, one guardrail",
  value: "What it is worth, as a range",
  risk: "Yes, no, or “I don’t know”",
};

type SectionListProps = {
  states: readonly SectionState[];
  hrefOf: (step: Step) => string;
  onGo: (step: Step) => void;
};

/** The six sections as a list of tasks, in any order, each with a word for its state. */
export function SectionList({ states, hrefOf, onGo }: SectionListProps) {
  return (
    <ul className="ledger-rule">
      {states.map(({ section, ...state }) => (
        <li
          key={section}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-3"
        >
          <span className="min-w-0 flex-[1_1_16rem]">
            <StepLink step={section} href={hrefOf(section)} onGo={onGo}>
              {sectionNames[section]}
            </StepLink>
            <span className="block text-sm text-ink-2">{hints[section]}</span>
          </span>
          <StateWord {...state} />
        </li>
      ))}
    </ul>
  );
}

function StateWord({ state, answered, questions }: Omit<SectionState, "section">) {
  if (state === "done") return <StatusPill tone="ok">Done</StatusPill>;
  if (state === "open") return <StatusPill>Not begun</StatusPill>;
  return (
    <StatusPill tone="info" shape="half">
      {answered} of {questions} answered
    </StatusPill>
  );
}
