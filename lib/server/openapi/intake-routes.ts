import "server-only";
import { commitImport, undoImport } from "@/lib/server/imports/commit";
import { dryRunImport } from "@/lib/server/imports/dry-run";
import { editImport } from "@/lib/server/imports/edit";
import { exportImports } from "@/lib/server/imports/export";
import { importFile } from "@/lib/server/imports/import";
import { createPreset, editPreset, removePreset } from "@/lib/server/imports/preset-commands";
import { listPresets } from "@/lib/server/imports/preset-queries";
import { getImport, getReading, listImports } from "@/lib/server/imports/queries";
import { getRejected } from "@/lib/server/imports/rejected";
import { moveToSection, startVisit } from "@/lib/server/intake/commands";
import { getIntakeStatistics } from "@/lib/server/intake/queries";
import type { Route } from "@/lib/server/openapi/route";
import { findSimilarCases } from "@/lib/server/similar/queries";
import { exportTriage } from "@/lib/server/triage/export";
import { listTriage } from "@/lib/server/triage/queries";

/** The ways in which cases come in: proposals, lists that are brought in, triage. */
export const intakeRoutes: readonly Route[] = [
  { method: "GET", path: "/import-presets", summary: "List ways to read a list", operation: listPresets },
  { method: "POST", path: "/import-presets", summary: "Keep a way to read a list", operation: createPreset },
  {
    method: "PATCH",
    path: "/import-presets/{id}",
    summary: "Change a saved way to read a list",
    operation: editPreset,
  },
  {
    method: "DELETE",
    path: "/import-presets/{id}",
    summary: "Remove a saved way to read a list",
    operation: removePreset,
  },
  {
    method: "GET",
    path: "/imports/export",
    summary: "Export the list of imports as CSV, XLSX or JSON",
    operation: exportImports,
  },
  { method: "POST", path: "/imports/{id}/commit", summary: "Bring in an upload", operation: commitImport },
  {
    method: "POST",
    path: "/imports/{id}/dry-run",
    summary: "Say what bringing in an upload would do",
    operation: dryRunImport,
  },
  {
    method: "GET",
    path: "/imports/{id}/reading",
    summary: "Read what an upload holds",
    operation: getReading,
  },
  {
    method: "GET",
    path: "/imports/{id}/rejected",
    summary: "Download the rows that were not written, as CSV",
    operation: getRejected,
  },
  { method: "POST", path: "/imports/{id}/undo", summary: "Take an import back", operation: undoImport },
  { method: "GET", path: "/imports/{id}", summary: "Read an import", operation: getImport },
  {
    method: "PATCH",
    path: "/imports/{id}",
    summary: "Say how an upload is read",
    operation: editImport,
  },
  { method: "GET", path: "/imports", summary: "List imports", operation: listImports },
  {
    method: "POST",
    path: "/imports",
    summary: "Bring in a file: dry run, commit, or upload for going through it",
    operation: importFile,
  },
  {
    method: "GET",
    path: "/intake-statistics",
    summary: "How proposing goes, in numbers",
    operation: getIntakeStatistics,
  },
  {
    method: "PATCH",
    path: "/intake-visits/{id}",
    summary: "Say which section I am at",
    operation: moveToSection,
  },
  { method: "POST", path: "/intake-visits", summary: "Begin to propose", operation: startVisit },
  {
    method: "POST",
    path: "/similar-cases",
    summary: "Find cases that look like a text",
    operation: findSimilarCases,
  },
  {
    method: "GET",
    path: "/triage/export",
    summary: "Export the stack of triage as CSV, XLSX or JSON",
    operation: exportTriage,
  },
  { method: "GET", path: "/triage", summary: "What waits for triage", operation: listTriage },
];
