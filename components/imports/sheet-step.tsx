"use client";
import { useState } from "react";
import { StepFoot } from "@/components/imports/step-foot";
import { StepProblem } from "@/components/imports/step-problem";
import { useWizard } from "@/components/imports/use-wizard";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { guessHeaderRow } from "@/lib/domain/imports/header-row";
import { formatNumber } from "@/lib/format/number";
import { formatCount } from "@/lib/format/words";
import type { ReadingView } from "@/lib/server/imports/reading-view";

type SheetStepProps = {
  reading: Pick<ReadingView, "id" | "version" | "kind" | "layout" | "sheets" | "remarks">;
};

/** Which sheet, and which row of it names the columns. */
export function SheetStep({ reading }: SheetStepProps) {
  const { id, kind, layout, sheets, remarks } = reading;
  const { isSaving, problem, saveAndGo } = useWizard(reading);
  const [name, setName] = useState(layout.sheet ?? layout.recordsPath ?? sheets[0]?.name ?? "");
  const [headerRow, setHeaderRow] = useState(String(layout.headerRow ?? 1));
  const sheet = sheets.find((one) => one.name === name) ?? sheets[0];
  const save = () => saveAndGo({ layout: layoutOf({ kind, layout, name, headerRow }) }, "columns");
  return (
    <div className="grid gap-6">
      <StepProblem problem={problem} />
      {remarks.length > 0 ? (
        <Notice>
          {remarks.map((remark) => (
            <p key={remark}>{remark}</p>
          ))}
        </Notice>
      ) : null}
      {sheets.length > 1 ? (
        <div className="max-w-form">
          <Select
            label={kind === "json" ? "Which list of the file?" : "Which sheet?"}
            options={sheets.map((one) => ({ value: one.name, label: sheetLabel(one) }))}
            value={name}
            onChange={(chosen) => {
              setName(chosen);
              setHeaderRow(String(likelyHeaderRow(sheets.find((one) => one.name === chosen))));
            }}
          />
        </div>
      ) : null}
      {kind === "json" ? null : (
        <RadioGroup
          label="Which row names the columns?"
          description="Rows above it are left out. Of several header rows choose the lowest."
          value={headerRow}
          onChange={setHeaderRow}
          options={(sheet?.firstRows ?? []).map((cells, index) => ({
            value: String(index + 1),
            label: `Row ${index + 1}`,
            description: rowWords(cells),
          }))}
        />
      )}
      <StepFoot id={id}>
        <Button variant="primary" onPress={save} isPending={isSaving}>
          Continue to the columns
        </Button>
      </StepFoot>
    </div>
  );
}

function likelyHeaderRow(sheet: ReadingView["sheets"][number] | undefined): number {
  return (guessHeaderRow(sheet?.firstRows ?? []) ?? 0) + 1;
}

type Chosen = Pick<ReadingView, "kind" | "layout"> & { name: string; headerRow: string };

function layoutOf({ kind, layout, name, headerRow }: Chosen): ReadingView["layout"] {
  const { encoding, separator } = layout;
  if (kind === "json") return { recordsPath: name };
  return {
    headerRow: Number(headerRow),
    ...(kind === "xlsx" ? { sheet: name } : {}),
    ...(encoding ? { encoding } : {}),
    ...(separator ? { separator } : {}),
  };
}

function sheetLabel({ name, rows, columns }: ReadingView["sheets"][number]): string {
  return `${name || "The file itself"} (${formatCount(rows, "row")}, ${formatNumber(columns)} columns)`;
}

function rowWords(cells: readonly string[]): string {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const words = filled.slice(0, 6).map((cell) => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell));
  const more = filled.length - words.length;
  return filled.length === 0 ? "empty" : `${words.join(" · ")}${more > 0 ? ` and ${more} more` : ""}`;
}
