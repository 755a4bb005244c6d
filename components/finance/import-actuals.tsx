"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { ImportReport } from "@/components/finance/import-report";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { useToast } from "@/components/ui/toast";
import { api, type Problem } from "@/lib/client/api";
import { formatCount } from "@/lib/format/words";
import type { ActualImport } from "@/lib/server/actuals/import";

const MOST_BYTES = 900_000;
const example = "case,line,month,amount,source\nUC-0002,Running the model,2026-10,1972.14,Ledger";

/** A list of actuals, pasted or from a file: looked at first, then written. */
export function ImportActuals() {
  const router = useRouter();
  const showToast = useToast();
  const [text, setText] = useState("");
  const [report, setReport] = useState<ActualImport>();
  const [problem, setProblem] = useState<Problem>();
  const [pending, setPending] = useState<ActualImport["mode"]>();
  const change = (next: string) => {
    setText(next);
    setReport(undefined);
    setProblem(undefined);
  };
  const load = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > MOST_BYTES) return setProblem(tooLarge);
    change(await file.text());
  };
  const send = async (mode: ActualImport["mode"]) => {
    setPending(mode);
    const answer = await api.post<ActualImport>("/actuals/imports", { text, mode });
    setPending(undefined);
    setProblem(answer.ok ? undefined : answer.problem);
    setReport(answer.ok ? answer.data : undefined);
    if (!answer.ok || mode === "dryRun") return;
    showToast({ tone: "ok", message: `${formatCount(answer.data.create, "amount")} entered.` });
    router.refresh();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send("dryRun");
  };
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <TextArea
        label="The list"
        description="Paste it as CSV, or with tabs out of a spreadsheet. The first row names the columns."
        placeholder={example}
        rows={8}
        value={text}
        onChange={change}
      />
      <label className="grid justify-items-start gap-1.5 text-sm text-ink-2">
        Or take it from a CSV file
        <input
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          className="control max-w-full py-1.5 file:mr-3 file:rounded-sm file:border file:border-solid file:border-line-strong file:bg-sunken file:px-2.5 file:py-1 file:font-semibold file:text-ink"
          onChange={(event) => void load(event.target.files?.[0])}
        />
      </label>
      {problem ? (
        <Notice tone="bad" title={problem.detail} live="assertive">
          Nothing is written.
        </Notice>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" isPending={pending === "dryRun"} isDisabled={text.trim() === ""}>
          Check it
        </Button>
        {report?.mode === "dryRun" && report.create > 0 ? (
          <Button variant="primary" isPending={pending === "commit"} onPress={() => void send("commit")}>
            Enter {formatCount(report.create, "amount")}
          </Button>
        ) : null}
      </div>
      {report ? <ImportReport report={report} /> : null}
    </form>
  );
}

const tooLarge: Problem = {
  ...{ status: 0, code: "tooLarge", title: "Too large", errors: [] },
  detail: "This file is larger than 900 kB. Send it in parts.",
};
