"use client";
import { useState } from "react";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { ActionDialog } from "@/components/use-cases/action-dialog";
import { api } from "@/lib/client/api";
import { readPastedReadings } from "@/lib/domain/metrics/pasted-readings";
import { formatCount } from "@/lib/format/words";

export type PasteReadingsProps = {
  useCaseKey: string;
  metric: { id: string; name: string; unit: string };
  onClose: () => void;
};

const MOST_BYTES = 1_000_000;

/** Many readings at once: copied out of a sheet, or from a CSV file. */
export function PasteReadingsDialog({ useCaseKey, metric, onClose }: PasteReadingsProps) {
  const [text, setText] = useState("");
  const [source, setSource] = useState("");
  const [isTooLarge, setTooLarge] = useState(false);
  const { readings, complaints } = readPastedReadings(text, source);
  const load = async (file: File | undefined) => {
    if (!file) return;
    setTooLarge(file.size > MOST_BYTES);
    if (file.size <= MOST_BYTES) setText(await file.text());
  };
  return (
    <ActionDialog
      useCaseKey={useCaseKey}
      title={`Paste readings: ${metric.name}`}
      confirmLabel={readings.length > 0 ? `Add ${formatCount(readings.length, "reading")}` : "Add"}
      size="wide"
      doneMessage="The readings are recorded."
      onClose={onClose}
      needs={[
        {
          field: "readings",
          message: complaints.length > 0 ? "Put the lines right first." : "Paste at least one line.",
          isMet: readings.length > 0 && complaints.length === 0,
        },
      ]}
      send={() => api.post(`/metrics/${metric.id}/readings`, readings)}
    >
      {(errors) => (
        <>
          <TextField
            name="source"
            label="Where they come from"
            description="For lines that do not name a source themselves."
            value={source}
            onChange={setSource}
          />
          <TextArea
            name="readings"
            label={`Readings, in ${metric.unit}`}
            description="A line each: day, value, and if you like source, number of cases, model version."
            placeholder={"2026-10-31\t61.5\n2026-11-30\t63"}
            rows={8}
            value={text}
            onChange={setText}
            errorMessage={errors.readings}
          />
          <label className="grid justify-items-start gap-1.5 text-sm text-ink-2">
            Or take them from a CSV file
            <input
              type="file"
              accept=".csv,.txt,.tsv,text/csv,text/plain"
              onChange={(event) => void load(event.target.files?.[0])}
            />
          </label>
          {isTooLarge ? <Notice tone="bad">This file is larger than 1 MB.</Notice> : null}
          <p aria-live="polite" className="text-sm text-ink-2">
            {text.trim() === "" ? "" : `${formatCount(readings.length, "reading")} read.`}
          </p>
          {complaints.length > 0 ? (
            <Notice tone="warn" title={`${formatCount(complaints.length, "line")} cannot be taken`}>
              <ul>
                {complaints.slice(0, 8).map(({ line, message }) => (
                  <li key={line}>
                    Line {line}: {message}
                  </li>
                ))}
              </ul>
            </Notice>
          ) : null}
        </>
      )}
    </ActionDialog>
  );
}
