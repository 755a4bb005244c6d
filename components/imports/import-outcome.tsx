import { CaseSection } from "@/components/imports/case-section";
import { ImportReport } from "@/components/imports/import-report";
import { OutcomeNotice } from "@/components/imports/outcome-notice";
import type { ReportNames } from "@/components/imports/report-names";
import type { Report } from "@/components/imports/report-view";
import { SavePreset } from "@/components/imports/save-preset";
import { LinkButton } from "@/components/ui/link-button";
import { formatCount } from "@/lib/format/words";
import type { ImportView, Undone } from "@/lib/server/imports/rows";

type ImportOutcomeProps = { view: ImportView; names: ReportNames };
type Kept = Report & { left?: Undone["left"] };

/** What an import did, whole. */
export function ImportOutcome({ view, names }: ImportOutcomeProps) {
  const { id, created, updated, unchanged, mapping, source, rejected } = view;
  const casesHref = `/use-cases?f=import:in:${id}`;
  const kept = view.report as unknown as Partial<Kept>;
  const isPlanned = kept.rows !== undefined;
  return (
    <div className="grid gap-6">
      <OutcomeNotice view={view} casesHref={casesHref} />
      {mapping || rejected > 0 ? (
        <div className="flex flex-wrap gap-2">
          {mapping ? <SavePreset mapping={mapping} source={source} /> : null}
          {rejected > 0 ? (
            <LinkButton href={`/api/v1/imports/${id}/rejected`} isDocument>
              Download {formatCount(rejected, "rejected row")}
            </LinkButton>
          ) : null}
        </div>
      ) : null}
      {isPlanned ? (
        <ImportReport
          report={{ ...(kept as Kept), create: created, update: updated, unchanged }}
          names={names}
          isDone
          casesHref={view.state === "undone" ? undefined : casesHref}
        />
      ) : null}
      <CaseSection
        id="left"
        title="Left as they are"
        lead="Somebody worked on these since, so that taking the import back did not touch them."
        cases={kept.left ?? []}
      />
      <CaseSection
        id="disappeared"
        title="No longer in the list"
        lead="These cases came from this list before, and it does not name them any more. They stay as they are."
        cases={view.disappeared as unknown as { id: string; key: string; title: string }[]}
      />
    </div>
  );
}
