"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useDeferredValue, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { LinkButton } from "@/components/ui/link-button";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { ConflictNotice } from "@/components/use-cases/conflict-notice";
import { useSending } from "@/components/use-cases/use-sending";
import {
  type CaseDraft,
  type CaseFormFacts,
  contentOf,
  startOf,
} from "@/components/use-cases/value/case-draft";
import { FrameFields } from "@/components/use-cases/value/frame-fields";
import { draftOf } from "@/components/use-cases/value/line-draft";
import { LineTable } from "@/components/use-cases/value/line-table";
import { LiveResult } from "@/components/use-cases/value/live-result";
import { liveResults } from "@/components/use-cases/value/live-results";
import { roughLines } from "@/components/use-cases/value/rough-draft";
import { RoughForm } from "@/components/use-cases/value/rough-form";
import { api } from "@/lib/client/api";
import { BusinessCaseLineFields } from "@/lib/domain/business-case/line-schema";
import type { Depth } from "@/lib/domain/business-case/schema";
import { monthsBetween } from "@/lib/domain/shared/calendar-month";

type BusinessCaseFormProps = {
  useCaseKey: string;
  facts: CaseFormFacts;
  /** Where the reader comes from and goes back to. */
  href: string;
};

const depths = [
  { value: "rough", label: "Rough", description: "How many, how long, what an hour costs: two minutes." },
  { value: "standard", label: "Standard", description: "Line by line: investment, benefit, run cost." },
  { value: "detailed", label: "Detailed", description: "Amounts month by month where you have them." },
];

/** A business case while it is written: what it comes to is said while one types, by the rules that the API uses. */
export function BusinessCaseForm({ useCaseKey, facts, href }: BusinessCaseFormProps) {
  const router = useRouter();
  const [draft, setDraft] = useState<CaseDraft>(() => startOf(facts));
  const [isTried, setTried] = useState(false);
  const content = useMemo(() => contentOf(draft, facts), [draft, facts]);
  const deferred = useDeferredValue(content);
  const live = useMemo(() => liveResults(deferred, facts.assumptions), [deferred, facts.assumptions]);
  const { send, problem, errors, isSending, reload, isRefreshing } = useSending({
    onDone: () => router.push(href as never),
  });
  const change = (part: Partial<CaseDraft>) => setDraft({ ...draft, ...part });
  const lacks = "lacks" in live ? live.lacks : {};
  const shown = { ...(isTried ? lacks : {}), ...errors };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if ("lacks" in liveResults(content, facts.assumptions)) return;
    const sending = facts.version === null ? { isNew: true } : { version: facts.version };
    const call = () => api.put(`/use-cases/${useCaseKey}/business-case`, content, sending);
    void send({ call, doneMessage: "The business case is saved.", needs: [] });
  };
  const isOvertaken =
    problem?.code === "stale" || (problem?.code === "conflict" && problem.errors.length === 0);
  return (
    <form noValidate onSubmit={submit} className="grid max-w-form gap-6">
      {isOvertaken ? (
        <ConflictNotice
          useCaseKey={useCaseKey}
          problem={problem}
          actions={
            <Button size="small" onPress={reload} isPending={isRefreshing}>
              Load it as it is now
            </Button>
          }
        />
      ) : (
        <ErrorSummary errors={Object.values(shown).map((message) => ({ message }))} />
      )}
      <RadioGroup
        label="How deep"
        options={depths}
        value={draft.depth}
        onChange={(depth) => change(deepened(draft, depth as Depth, facts))}
      />
      {draft.depth === "rough" ? (
        <RoughForm
          draft={draft.rough}
          change={(part) => change({ rough: { ...draft.rough, ...part } })}
          currency={facts.currency}
          roles={facts.roles}
        />
      ) : (
        <LineTable
          lines={draft.lines}
          choices={{ ...facts, launch: launchOf(draft) }}
          onChange={(lines) => change({ lines })}
        />
      )}
      <FrameFields frame={draft} change={change} errors={shown} />
      {facts.isForecast ? (
        <TextArea
          label="Why the forecast changes"
          description="The case was approved: what it said then stays, and this is kept beside it."
          isRequired
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          errorMessage={shown.reason}
        />
      ) : null}
      <LiveResult live={live} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={isSending}>
          Save the business case
        </Button>
        <LinkButton href={href} variant="quiet">
          Cancel
        </LinkButton>
      </div>
    </form>
  );
}

/** Going deeper takes the rough answers along as lines. */
function deepened(draft: CaseDraft, depth: Depth, { currency }: CaseFormFacts): Partial<CaseDraft> {
  if (draft.depth !== "rough" || depth === "rough" || draft.lines.length > 0) return { depth };
  const lines = roughLines(draft.rough, currency).flatMap((line) => {
    const parsed = BusinessCaseLineFields.safeParse(line);
    return parsed.success ? [draftOf(parsed.data, currency)] : [];
  });
  return { depth, lines };
}

function launchOf({ startsOn, benefitsFrom }: CaseDraft): number {
  const launch = monthsBetween(startsOn, benefitsFrom);
  return Number.isNaN(launch) ? 1 : launch;
}
