import { caseSentence } from "@/components/use-cases/value/case-sentence";
import { CaseStats } from "@/components/use-cases/value/case-stats";
import type { CaseResults } from "@/lib/domain/business-case/detail";

type LiveResultProps = { live: { results: CaseResults } | { lacks: Record<string, string> } };

/** What the case comes to while it is typed. */
export function LiveResult({ live }: LiveResultProps) {
  return (
    <section aria-label="What it comes to" aria-live="polite" className="grid gap-3">
      {"results" in live ? (
        <>
          <p className="max-w-measure font-serif text-lg">{caseSentence(live.results)}</p>
          <CaseStats results={live.results} />
        </>
      ) : (
        <p className="max-w-measure text-ink-2">
          What it comes to is said here as soon as the numbers are there.
        </p>
      )}
    </section>
  );
}
