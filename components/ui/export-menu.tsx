"use client";
import { Download } from "lucide-react";
import { Menu } from "@/components/ui/menu";

const formats = [
  { id: "csv", label: "CSV", description: "Any program that reads tables" },
  { id: "xlsx", label: "XLSX", description: "Spreadsheets" },
  { id: "json", label: "JSON", description: "Other programs" },
];

type ExportMenuProps = {
  label?: string;
  /** Where the file comes from, with what the list on show is narrowed and ordered by. */
  href: string;
};

/** Takes the list along as a file, narrowed as it is on show: every row that matches, not only this page. */
export function ExportMenu({ label = "Export", href }: ExportMenuProps) {
  const withFormat = `${href}${href.includes("?") ? "&" : "?"}format=`;
  return (
    <Menu
      label={label}
      icon={<Download className="size-4" strokeWidth={1.5} aria-hidden />}
      entries={formats.map((format) => ({ ...format, href: withFormat + format.id, isDownload: true }))}
    />
  );
}
