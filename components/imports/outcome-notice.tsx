import { ResumeButton } from "@/components/imports/resume-button";
import { UndoButton } from "@/components/imports/undo-button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { formatDateTime } from "@/lib/format/date";
import { formatCount } from "@/lib/format/words";
import type { ImportView } from "@/lib/server/imports/rows";

/** How an import ended, and what can be done about it. */
export function OutcomeNotice({ view, casesHref }: { view: ImportView; casesHref: string }) {
  const { id, version, state, written, mayUndo, undoUntil, job } = view;
  const undo = mayUndo ? <UndoButton id={id} version={version} written={written} /> : null;
  const until = mayUndo && undoUntil ? ` It can be taken back until ${formatDateTime(undoUntil)} UTC.` : "";
  if (state === "done") {
    return (
      <Notice
        tone="ok"
        title={`The list is in: ${formatCount(written, "case")} written.`}
        actions={
          <>
            <LinkButton href={casesHref} variant="primary">
              Show the use cases
            </LinkButton>
            {undo}
          </>
        }
      >
        {until ? <p>{until.trim()}</p> : null}
      </Notice>
    );
  }
  if (state === "undone") return <UndoneNotice view={view} />;
  return (
    <Notice
      tone={state === "failed" ? "bad" : "warn"}
      title={state === "failed" ? "The import stopped with an error" : "The import was cancelled"}
      actions={
        <>
          <ResumeButton id={id} version={version} />
          {undo}
        </>
      }
    >
      {job?.problem ? <p>{job.problem}</p> : null}
      <p>
        {formatCount(written, "case")} written, and listed here; the rest is not.{until} Going on writes
        nothing twice.
      </p>
    </Notice>
  );
}

function UndoneNotice({ view: { undoneAt, job } }: { view: ImportView }) {
  const { removed = 0, restored = 0, left = 0 } = (job?.result ?? {}) as Record<string, number>;
  return (
    <Notice title={`Taken back on ${formatDateTime(undoneAt)} UTC`}>
      <p>
        {formatCount(removed, "new case")} removed, {formatCount(restored, "case")} put back as before
        {left > 0 ? `, ${formatCount(left, "case")} left because somebody worked on it since` : ""}.
      </p>
    </Notice>
  );
}
