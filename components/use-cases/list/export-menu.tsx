"use client";
import { Download } from "lucide-react";
import { Menu } from "@/components/ui/menu";
import { filterOf, type ListState } from "@/components/use-cases/list/list-address";

const formats = [
  { id: "csv", label: "CSV" },
  { id: "xlsx", label: "XLSX", description: "for spreadsheets" },
  { id: "json", label: "JSON", description: "for programs" },
];

/** Takes the list along as a file, narrowed as it is on show: every row that matches, not only this page. */
export function ExportMenu({ state }: { state: ListState }) {
  return (
    <Menu
      label="Export"
      icon={<Download className="size-4" strokeWidth={1.5} aria-hidden />}
      entries={formats}
      onAction={(format) => window.location.assign(exportAddress(state, format))}
    />
  );
}

function exportAddress(state: ListState, format: string): string {
  const parameters = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(filterOf(state))) {
    for (const item of Array.isArray(value) ? value : [value]) parameters.append(name, String(item));
  }
  return `/api/v1/use-cases/export?${parameters}`;
}
