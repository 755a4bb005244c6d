import { Pencil } from "lucide-react";
import { AppLink } from "@/components/ui/app-link";
import { KeyLabel } from "@/components/ui/key-label";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { ActionFacts } from "@/components/use-cases/action-facts";
import type { CaseAction } from "@/components/use-cases/actions-for";
import { CaseActions } from "@/components/use-cases/case-actions";
import { CaseMarks } from "@/components/use-cases/case-marks";
import { StagePill } from "@/components/use-cases/stage-pill";
import { nextStep } from "@/lib/domain/lifecycle/next-step";
import { formatDate } from "@/lib/format/date";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

type CaseHeaderProps = {
  useCase: UseCaseView;
  actions: readonly CaseAction[];
  facts: ActionFacts;
  /** This reader sits on the panel that rates now. */
  isRater: boolean;
  mergedInto: { key: string; title: string } | null;
};

/** A title longer than this stands whole among the facts, and shortened here. */
export const longTitle = 240;

export function CaseHeader({ useCase, actions, facts, isRater, mergedInto }: CaseHeaderProps) {
  const { key, title, stage, stageSince, blockers, parkedUntil } = useCase;
  const next = nextStep({ stage, openBlockers: blockers, parkedUntil });
  return (
    <PageHeader
      eyebrow={<Eyebrow useCase={useCase} />}
      title={title.length > longTitle ? `${title.slice(0, longTitle).trimEnd()}…` : title}
      facts={
        <>
          <StagePill stage={stage} />
          <span className="text-ink-2">
            {mergedInto ? (
              <>
                into{" "}
                <AppLink href={`/use-cases/${mergedInto.key}`} className="text-link">
                  {mergedInto.key} {mergedInto.title}
                </AppLink>
              </>
            ) : (
              <>next: {next.charAt(0).toLowerCase() + next.slice(1)}</>
            )}
          </span>
          <span className="text-ink-2">since {formatDate(stageSince)}</span>
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

function Eyebrow({ useCase: { key, departmentName, sample, confidential } }: { useCase: UseCaseView }) {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <KeyLabel>{key}</KeyLabel>
      {departmentName ? <span>{departmentName}</span> : null}
      <CaseMarks sample={sample} confidential={confidential} />
    </span>
  );
}
