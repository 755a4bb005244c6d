import { LinkButton } from "@/components/ui/link-button";
import { AcceptSponsorship } from "@/components/use-cases/accept-sponsorship";
import { LongText } from "@/components/use-cases/long-text";
import { askedAbout, standingSentence } from "@/components/use-cases/progress-words";
import { progressSteps } from "@/lib/domain/intake/where-it-stands";
import type { Progress } from "@/lib/server/intake/progress";

type ProgressStripProps = {
  progress: Progress;
  /** This reader can answer the lead's question, or finish the draft. */
  canSubmit: boolean;
  /** This reader is named as the sponsor and has not accepted yet. */
  awaitsMySponsorship: boolean;
};

/** Where an idea is: five steps, who holds it since when, what is asked and of whom. */
export function ProgressStrip({ progress, canSubmit, awaitsMySponsorship }: ProgressStripProps) {
  const { key, stage, step, declined, sponsor, answer, next } = progress;
  const asked = askedAbout(progress);
  return (
    <section aria-labelledby="where-it-is" className="ledger-rule mb-6 grid gap-2 pt-3">
      <h2 id="where-it-is" className="sr-only">
        Where it stands
      </h2>
      <Steps progress={progress} />
      <p>
        {standingSentence(progress)}{" "}
        {declined ? null : (
          <span className="text-ink-2">Next: {next.charAt(0).toLowerCase() + next.slice(1)}.</span>
        )}
      </p>
      {asked ? <p className="text-ink-2">{asked}</p> : null}
      {answer ? <Quoted words="The proposer answered" text={answer} /> : null}
      {declined ? <Quoted words="Why it was declined" text={declined.reason} /> : null}
      {declined?.wouldHaveChangedIt ? (
        <Quoted words="What would have changed it" text={declined.wouldHaveChangedIt} />
      ) : null}
      {sponsor.person && !sponsor.acceptedAt && (step === null || step.number <= 2) ? (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span>
            {awaitsMySponsorship
              ? "You are named as its sponsor: you want it done, and answer for it when money is decided."
              : `${sponsor.person.name} is named as its sponsor and has not accepted yet.`}
          </span>
          {awaitsMySponsorship ? <AcceptSponsorship useCaseKey={key} /> : null}
        </p>
      ) : null}
      {canSubmit ? (
        <p>
          <LinkButton href={`/use-cases/${key}/edit`} size="small">
            {stage === "returned" ? "Answer and submit again" : "Go on with the proposal"}
          </LinkButton>
        </p>
      ) : null}
    </section>
  );
}

const looks = {
  done: "border-accent text-ink-2",
  now: "border-ink font-semibold",
  ahead: "border-line text-ink-3",
} as const;

function Steps({ progress: { steps, step, stage } }: { progress: Progress }) {
  const at = step?.number ?? 0;
  return (
    <ol className="grid grid-cols-5 gap-1 text-xs sm:gap-2 sm:text-sm">
      {steps.map((name, index) => {
        const state = index + 1 < at ? "done" : index + 1 === at ? "now" : "ahead";
        return (
          <li
            key={name}
            aria-current={state === "now" ? "step" : undefined}
            className={`min-w-0 border-t-[3px] pt-1 ${looks[state]}`}
          >
            {/* Five names do not fit side by side on a phone: there the step that it is in alone is named. */}
            <span className={`block ${state === "now" ? "whitespace-nowrap" : "max-sm:sr-only"}`}>
              {name === "decided" && state === "now" ? decidedWord(stage) : progressSteps[name]}
            </span>
            <span className="sr-only">{state === "done" ? "done" : state === "now" ? "now" : "ahead"}</span>
          </li>
        );
      })}
    </ol>
  );
}

function decidedWord(stage: Progress["stage"]): string {
  const words: Partial<Record<Progress["stage"], string>> = {
    declined: "Declined",
    parked: "Deferred",
    merged: "Merged",
    stopped: "Stopped",
  };
  return words[stage] ?? progressSteps.decided;
}

function Quoted({ words, text }: { words: string; text: string }) {
  return (
    <div>
      <p className="text-sm text-ink-2">{words}</p>
      <LongText text={text} size="small" />
    </div>
  );
}
