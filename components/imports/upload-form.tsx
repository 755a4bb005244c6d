"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { FileField } from "@/components/imports/file-field";
import { stepAddress } from "@/components/imports/wizard-address";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { api, type Problem } from "@/lib/client/api";
import type { ReadingView } from "@/lib/server/imports/reading-view";

type UploadFormProps = {
  builtIn: readonly { id: string; name: string }[];
  saved: readonly { id: string; name: string }[];
};

/** Takes a file in and goes to its first step, or straight to the check where a preset says how it is read. */
export function UploadForm({ builtIn, saved }: UploadFormProps) {
  const [way, setWay] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const { isSending, problem, upload } = useUpload();
  const send = (event: FormEvent) => {
    event.preventDefault();
    void upload(file, way);
  };
  const options = [
    ...builtIn.map(({ id, name }) => ({ value: `preset:${id}`, label: name })),
    ...saved.map(({ id, name }) => ({ value: `saved:${id}`, label: name })),
  ];
  return (
    <form noValidate onSubmit={send} className="grid max-w-form gap-5" aria-busy={isSending}>
      {problem && problem.errors.length > 0 ? (
        <ErrorSummary title={problem.detail} errors={problem.errors.map(errorOf)} />
      ) : null}
      {problem && problem.errors.length === 0 ? (
        <Notice tone="bad" live="assertive">
          {problem.detail}
        </Notice>
      ) : null}
      <FileField
        label="File"
        description="CSV, Excel (.xlsx) or JSON; at most 25 MB and 50,000 rows."
        name="file"
        file={file}
        onChange={setFile}
      />
      <Select
        label="How is it read?"
        description="A preset knows its columns and goes straight to the check."
        name="way"
        placeholder="Find out from its columns"
        options={options}
        value={way}
        onChange={setWay}
      />
      <div>
        <Button type="submit" variant="primary" isPending={isSending}>
          Upload
        </Button>
      </div>
      <p role="status" className={isSending ? "text-ink-2" : "sr-only"}>
        {isSending ? `Reading ${file?.name ?? "the file"}. Nothing is written yet.` : ""}
      </p>
    </form>
  );
}

function useUpload() {
  const router = useRouter();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const upload = async (file: File | null, way: string) => {
    setProblem(file ? undefined : noFile);
    if (!file || isSending) return;
    setSending(true);
    const outcome = await send(file, way);
    if (typeof outcome !== "string") {
      setSending(false);
      return setProblem(outcome);
    }
    router.push(outcome);
  };
  return { isSending, problem, upload };
}

/** Uploads, and says where to go on; or what was refused. */
async function send(file: File, way: string): Promise<string | Problem> {
  const form = new FormData();
  form.set("file", file);
  form.set("mode", "upload");
  const [kind, name] = [way.slice(0, way.indexOf(":")), way.slice(way.indexOf(":") + 1)];
  if (kind === "preset") form.set("preset", name);
  const kept = await api.upload<ReadingView>("/imports", form);
  if (!kept.ok) return kept.problem;
  const { id, version, sheets, layout } = kept.data;
  if (kind === "preset") return stepAddress(id, "check");
  if (kind === "saved") {
    const chosen = await api.patch(`/imports/${id}`, { presetId: name }, { version });
    return chosen.ok ? stepAddress(id, "check") : chosen.problem;
  }
  const isPlain = sheets.length === 1 && (layout.headerRow ?? 1) === 1;
  return stepAddress(id, isPlain ? "columns" : "sheet");
}

const noFile: Problem = {
  status: 0,
  code: "invalid",
  title: "No file",
  detail: "There is nothing to upload yet.",
  errors: [{ field: "file", message: "Choose a file first." }],
};

function errorOf({ field, message }: { field: string; message: string }) {
  return field ? { name: field === "presetId" ? "way" : field, message } : { message };
}
