"use client";
import { type FormEvent, useState } from "react";
import { FileField } from "@/components/imports/file-field";
import { ImportReport } from "@/components/imports/import-report";
import type { ReportNames } from "@/components/imports/report-names";
import { commitWords } from "@/components/imports/report-view";
import { type ImportMode, useImport } from "@/components/imports/use-import";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { formatCount } from "@/lib/format/words";

type ImportStepsProps = { presets: readonly { value: string; label: string }[]; names: ReportNames };

/** Choose a file, see what it would do, do it. The dry run and the import are one plan. */
export function ImportSteps({ presets, names }: ImportStepsProps) {
  const [preset, setPreset] = useState(presets[0]?.value ?? "");
  const [file, setFile] = useState<File | null>(null);
  const { running, report, problem, send, reset } = useImport();
  const check = (event: FormEvent) => {
    event.preventDefault();
    void send("dry-run", file, preset);
  };
  const isDone = report?.mode === "commit";
  const changes = report ? report.create + report.update : 0;
  return (
    <div className="grid gap-6" aria-busy={running !== undefined}>
      <form noValidate onSubmit={check} className="grid max-w-form gap-5">
        {problem ? <ErrorSummary title={problem.detail} errors={problem.errors.map(errorOf)} /> : null}
        {problem && problem.errors.length === 0 ? (
          <Notice tone="bad" live="assertive">
            {problem.detail}
          </Notice>
        ) : null}
        <Select label="What kind of list is it?" options={presets} value={preset} onChange={setPreset} />
        <FileField
          label="File"
          description="A CSV file, at most 25 MB and 5,000 rows. UTF-8 and Windows-1252 are both read."
          name="file"
          file={file}
          onChange={(chosen) => {
            setFile(chosen);
            reset();
          }}
        />
        <div>
          <Button type="submit" variant={report ? "secondary" : "primary"} isPending={running === "dry-run"}>
            Check the file
          </Button>
        </div>
      </form>
      <RunningLine running={running} fileName={file?.name} />
      {report ? (
        <section aria-label={isDone ? "Result" : "Dry run"} className="grid gap-6">
          {isDone ? (
            <Notice
              tone="ok"
              live="polite"
              title={`The list is in: ${formatCount(changes, "case")} written.`}
              actions={
                <>
                  <LinkButton href="/use-cases" variant="primary">
                    Show the use cases
                  </LinkButton>
                  {report.importId ? (
                    <LinkButton href={`/imports/${report.importId}`}>Keep the report</LinkButton>
                  ) : null}
                </>
              }
            />
          ) : (
            <Commit
              words={changes > 0 ? commitWords(report) : null}
              isPending={running === "commit"}
              onCommit={() => void send("commit", file, preset)}
            />
          )}
          <ImportReport report={report} names={names} isDone={isDone} />
        </section>
      ) : null}
    </div>
  );
}

type CommitProps = { words: string | null; isPending: boolean; onCommit: () => void };

function Commit({ words, isPending, onCommit }: CommitProps) {
  if (words === null) {
    return (
      <Notice title="There is nothing to write">
        <p>Every row that can be read stands here already, word for word.</p>
      </Notice>
    );
  }
  return (
    <Notice
      title="Nothing is written yet"
      live="polite"
      actions={
        <Button variant="primary" isPending={isPending} onPress={onCommit}>
          {words}
        </Button>
      }
    >
      <p>This is what the file would do. Bringing in the same file again later changes nothing twice.</p>
    </Notice>
  );
}

function RunningLine({
  running,
  fileName,
}: {
  running: ImportMode | undefined;
  fileName: string | undefined;
}) {
  const words = {
    "dry-run": `Reading ${fileName ?? "the file"}. Some hundred rows take a second or two.`,
    commit: "Writing the cases, with an entry in the audit log for each. Stay on this page.",
  };
  return (
    <p role="status" className={running ? "text-ink-2" : "sr-only"}>
      {running ? words[running] : ""}
    </p>
  );
}

function errorOf({ field, message }: { field: string; message: string }) {
  return field ? { name: field, message } : { message };
}
