"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { ImportReport } from "@/components/imports/import-report";
import type { ReportNames } from "@/components/imports/report-names";
import { commitWords, type Report } from "@/components/imports/report-view";
import { StepFoot } from "@/components/imports/step-foot";
import { StepProblem } from "@/components/imports/step-problem";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { api, type Problem } from "@/lib/client/api";

type CheckStepProps = {
  id: string;
  version: number;
  fileName: string;
  isByPreset: boolean;
  names: ReportNames;
};

/** What the file would do; then it does it. The check and the writing are one plan. */
export function CheckStep({ id, version, fileName, isByPreset, names }: CheckStepProps) {
  const { report, problem: unread } = useDryRun(id, version);
  const { isStarting, problem, start } = useCommit(id, version);
  const changes = report ? report.create + report.update : 0;
  return (
    <div className="grid gap-6" aria-busy={report === undefined && unread === undefined}>
      <StepProblem problem={unread ?? problem} />
      <p role="status" className={report || unread ? "sr-only" : "text-ink-2"}>
        {report || unread ? "" : `Reading ${fileName} and comparing it with what is here.`}
      </p>
      {report ? (
        <>
          {changes === 0 ? (
            <Notice title="There is nothing to write" live="polite">
              <p>Every row that can be read stands here already.</p>
            </Notice>
          ) : (
            <Notice
              title="Nothing is written yet"
              live="polite"
              actions={
                <Button variant="primary" isPending={isStarting} onPress={start}>
                  {commitWords(report)}
                </Button>
              }
            >
              <p>This is what the file would do. For 24 hours it can be taken back.</p>
            </Notice>
          )}
          <ImportReport id={id} report={report} names={names} isDone={false} />
        </>
      ) : null}
      {isByPreset ? null : (
        <StepFoot id={id} back="identity">
          {null}
        </StepFoot>
      )}
    </div>
  );
}

function useDryRun(id: string, version: number) {
  const [report, setReport] = useState<Report>();
  const [problem, setProblem] = useState<Problem>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is another way to read the list.
  useEffect(() => {
    let isCurrent = true;
    void api.ask<Report>(`/imports/${id}/dry-run`, {}).then((result) => {
      if (!isCurrent) return;
      if (result.ok) setReport(result.data);
      else setProblem(result.problem);
    });
    return () => {
      isCurrent = false;
    };
  }, [id, version]);
  return { report, problem };
}

function useCommit(id: string, version: number) {
  const router = useRouter();
  const [isStarting, setStarting] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const start = async () => {
    setStarting(true);
    setProblem(undefined);
    const result = await api.post(`/imports/${id}/commit`, {}, { version });
    if (!result.ok) {
      setStarting(false);
      return setProblem(result.problem);
    }
    router.push(`/imports/${id}`);
    router.refresh();
  };
  return { isStarting, problem, start };
}
