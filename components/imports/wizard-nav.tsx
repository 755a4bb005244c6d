import { stepAddress, stepNames, type WizardStep } from "@/components/imports/wizard-address";
import { AppLink } from "@/components/ui/app-link";

type WizardNavProps = { id: string; steps: readonly WizardStep[]; current: WizardStep };

/** The steps of going through an upload, each open to be looked at again. */
export function WizardNav({ id, steps, current }: WizardNavProps) {
  return (
    <nav aria-label="Steps" className="mb-6 border-b border-line">
      <ol className="flex flex-wrap gap-x-6 gap-y-1">
        {steps.map((step, index) => (
          <li key={step}>
            <AppLink
              href={stepAddress(id, step)}
              aria-current={step === current ? "step" : undefined}
              className="inline-flex min-h-10 items-center gap-2 border-b-2 border-transparent text-ink-2 -outline-offset-2 hover:text-ink aria-[current=step]:border-ink aria-[current=step]:font-semibold aria-[current=step]:text-ink touch:min-h-11"
            >
              <span className="tabular-nums">{index + 1}</span>
              {stepNames[step]}
            </AppLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
