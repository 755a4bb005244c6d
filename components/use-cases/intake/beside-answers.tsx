import type { ReactNode } from "react";
import type { Template } from "@/lib/domain/intake/templates";

type BesideAnswersProps = {
  template: Template;
  /** Cases that look like what is typed. */
  similarCases: ReactNode;
};

/** What stands beside the answers, and below them under 1024 px: similar cases first, then what is typical for the template. */
export function BesideAnswers({ template, similarCases }: BesideAnswersProps) {
  return (
    <div className="grid gap-6">
      {similarCases}
      {template.id === "blank" ? null : (
        <section aria-labelledby="typical" className="ledger-rule pt-3">
          <h2 id="typical" className="font-semibold">
            Typical for “{template.name}”
          </h2>
          <dl className="mt-2 grid gap-3">
            <div>
              <dt className="text-sm text-ink-2">Data</dt>
              <dd>{template.typicalData}</dd>
            </div>
            <div>
              <dt className="text-sm text-ink-2">Where the value comes from</dt>
              <dd>
                <ul>
                  {template.benefitDrivers.map((driver) => (
                    <li key={driver}>{driver}</li>
                  ))}
                </ul>
              </dd>
            </div>
          </dl>
        </section>
      )}
    </div>
  );
}
