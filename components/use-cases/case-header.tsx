import { Pencil, Printer } from "lucide-react";
import { AppLink } from "@/components/ui/app-link";
import { KeyLabel } from "@/components/ui/key-label";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { ActionFacts } from "@/components/use-cases/action-facts";
import type { CaseAction } from "@/components/use-cases/actions-for";
import { CaseActions } from "@/components/use-cases/case-actions";
import { CaseFollow } from "@/components/use-cases/case-follow";
import { CaseInline } from "@/components/use-cases/case-inline";
import { CaseMarks } from "@/components/use-cases/case-marks";
import { PriorityMark } from "@/components/use-cases/priority-mark";
import { StagePill } from "@/components/use-cases/stage-pill";
import { nextStep } from "@/lib/domain/lifecycle/next-step";
import { isOpen } from "@/lib/domain/use-cases/stage";
import { formatDate, formatRelativeDays, withDatesWrittenOut } from "@/lib/format/date";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

type CaseHeaderProps = {
  useCase: UseCaseView;
  actions: readonly CaseAction[];
  facts: ActionFacts;
  /** This reader sits on the panel that rates now. */
  isRater: boolean;
  mergedInto: { key: string; title: string } | null;
  following: { following: boolean; followers: number };
  /** Who has the next step in hand. */
  holder: string | null;
  now: Date;
};

/** A title longer than this stands whole among the facts, and shortened here. */
export const longTitle = 240;

export function CaseHeader(props: CaseHeaderProps) {
  const { useCase, actions, facts, isRater, mergedInto, following } = props;
  const { key, title, stage, priority, prioritySe, quickLook } = useCase;
  return (
    <PageHeader
      eyebrow={<Eyebrow useCase={useCase} />}
      title={title.length > longTitle ? `${title.slice(0, longTitle).trimEnd()}…` : title}
      titleAction={<CaseInline answer={{ field: "title", value: title }} name="title" />}
      facts={
        <>
          <StagePill stage={stage} />
          {priority === null ? null : (
            <span className="inline-flex items-center gap-2">
              <span className="text-ink-2">{quickLook ? "Quick look" : "Priority"}</span>
              <PriorityMark priority={priority} prioritySe={prioritySe} quickLook={quickLook} />
            </span>
          )}
          <span className="text-ink-2">
            {mergedInto ? (
              <>
                into{" "}
                <AppLink href={`/use-cases/${mergedInto.key}`} className="text-link">
                  {mergedInto.key} {mergedInto.title}
                </AppLink>
              </>
            ) : (
              <NextStep {...props} />
            )}
          </span>
        </>
      }
      actions={
        <>
          {isRater ? (
            <LinkButton href={`/scoring/${key}`} variant="primary">
              Rate this case
            </LinkButton>
          ) : null}
          <CaseActions actions={actions} facts={facts} />
          <CaseFollow useCaseKey={key} {...following} />
          <LinkButton
            href={`/use-cases/${key}/print`}
            variant="quiet"
            icon={<Printer className="size-4" strokeWidth={1.5} aria-hidden />}
          >
            Print
          </LinkButton>
          {facts.canEdit ? (
            <LinkButton
              href={`/use-cases/${key}/edit`}
              icon={<Pencil className="size-4" strokeWidth={1.5} aria-hidden />}
            >
              Edit
            </LinkButton>
          ) : null}
        </>
      }
    />
  );
}

/** "next: decide, waiting 3 days on an executive" */
function NextStep({ useCase, holder, now }: Pick<CaseHeaderProps, "useCase" | "holder" | "now">) {
  const { stage, stageSince, blockers, parkedUntil } = useCase;
  if (!isOpen(stage)) return <>since {formatDate(stageSince)}</>;
  const next = withDatesWrittenOut(nextStep({ stage, openBlockers: blockers, parkedUntil }));
  const since = (
    <time dateTime={stageSince.toISOString()} title={formatDate(stageSince)}>
      {waitedFor(stageSince, now)}
    </time>
  );
  return (
    <>
      next: {next.charAt(0).toLowerCase() + next.slice(1)}
      {holder ? (
        <>
          {" "}
          · waiting {since} on {holder}
        </>
      ) : (
        <> · since {formatDate(stageSince)}</>
      )}
    </>
  );
}

/** "since today", "1 day", "12 days" */
function waitedFor(since: Date, now: Date): string {
  const words = formatRelativeDays(since, now);
  if (words === "yesterday") return "1 day";
  return /^\d+/.test(words) ? `${Number.parseInt(words, 10)} days` : "since today";
}

function Eyebrow({ useCase: { key, departmentName, sample, confidential } }: { useCase: UseCaseView }) {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <KeyLabel>{key}</KeyLabel>
      {departmentName ? <span>{departmentName}</span> : null}
      <CaseMarks sample={sample} confidential={confidential} />
    </span>
  );
}
